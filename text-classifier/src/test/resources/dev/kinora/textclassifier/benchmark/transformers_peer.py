"""The peer of ./kinora bench comments: Hugging Face transformers, fp32, on the CPU. Needs torch and transformers.

usage: transformers_peer.py CHECKPOINT COMMENTS, where each line of COMMENTS has the ids of one comment
It then reads commands: "round BATCH" answers with seconds and processor seconds; "probabilities" with one line each.
"""
import sys
import time

import torch
from transformers import DistilBertForSequenceClassification

model = DistilBertForSequenceClassification.from_pretrained(sys.argv[1]).eval()
comments = [[int(token) for token in line.split()] for line in open(sys.argv[2])]


def padded(batch):
    longest = max(map(len, batch))
    ids = torch.tensor([ids + [0] * (longest - len(ids)) for ids in batch])
    mask = torch.tensor([[1] * len(ids) + [0] * (longest - len(ids)) for ids in batch])
    return ids, mask


def run(size):
    logits = []
    for start in range(0, len(comments), size):
        ids, mask = padded(comments[start:start + size])
        logits.append(model(input_ids=ids, attention_mask=mask).logits)
    return torch.cat(logits)


with torch.inference_mode():
    run(16)
    print("ready", flush=True)
    for line in sys.stdin:
        command = line.split()
        if command[0] == "round":
            wall, cpu = time.perf_counter(), time.process_time()
            run(int(command[1]))
            print(time.perf_counter() - wall, time.process_time() - cpu, flush=True)
        else:
            for row in torch.sigmoid(run(1)).tolist():
                print(*row, flush=True)
