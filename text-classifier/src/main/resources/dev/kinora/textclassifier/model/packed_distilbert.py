class PackedDistilBert(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  heads : int
  layers : int
  precision : int
  mean_pooling : bool
  packed : List[__torch__.torch.classes.quantized.LinearPackedParamsBase]
  linears : List[Tensor]
  tensors : List[Tensor]
  def add_linear(self: __torch__.PackedDistilBert,
    weights: List[Tensor],
    biases: List[Tensor]) -> int:
    weight = torch.cat(weights, 0)
    bias = torch.cat(biases, 0)
    if torch.eq(self.precision, 1):
      _0 = torch.append(self.packed, ops.quantized.linear_prepack_fp16(weight, bias))
    elif torch.eq(self.precision, 2):
      peaks = torch.to(torch.amax(torch.abs(weight), [1]), 7)
      scales = torch.div(torch.clamp_min(peaks, 1e-12), 127)
      zeros = torch.zeros_like(scales, dtype=4)
      rounded = torch.quantize_per_channel(weight, scales, zeros, 0, 12)
      _1 = torch.append(self.packed, ops.quantized.linear_prepack(rounded, bias))
    elif torch.eq(self.precision, 3):
      _2 = torch.append(self.linears, torch.to(weight, 15))
      _3 = torch.append(self.linears, torch.to(bias, 15))
    else:
      _4 = torch.append(self.linears, weight)
      _5 = torch.append(self.linears, bias)
    return 0
  def add_tensor(self: __torch__.PackedDistilBert,
    tensor: Tensor) -> int:
    _0 = torch.append(self.tensors, torch.clone(tensor))
    return 0
  def linear(self: __torch__.PackedDistilBert,
    rows: Tensor,
    index: int) -> Tensor:
    if torch.eq(self.precision, 1):
      out = ops.quantized.linear_dynamic_fp16(rows, self.packed[index])
    elif torch.eq(self.precision, 2):
      out = ops.quantized.linear_dynamic(rows, self.packed[index], True)
    elif torch.eq(self.precision, 3):
      narrow_rows = torch.to(rows, 15)
      narrow_out = torch.linear(narrow_rows, self.linears[torch.mul(2, index)], self.linears[torch.add(torch.mul(2, index), 1)])
      out = torch.to(narrow_out, 6)
    else:
      out = torch.linear(rows, self.linears[torch.mul(2, index)], self.linears[torch.add(torch.mul(2, index), 1)])
    return out
  def norm(self: __torch__.PackedDistilBert,
    rows: Tensor,
    index: int) -> Tensor:
    scale = self.tensors[index]
    return torch.layer_norm(rows, [torch.size(rows, 1)], scale, self.tensors[torch.add(index, 1)], 1e-12)
  def attend(self: __torch__.PackedDistilBert,
    query: Tensor,
    key_value: Tensor,
    lengths: List[int],
    queries: List[int]) -> Tensor:
    context = torch.empty_like(query)
    start = 0
    row = 0
    for i in range(torch.len(lengths)):
      length = lengths[i]
      count = queries[i]
      own = torch.view(torch.narrow(key_value, 0, start, length), [1, length, 2, self.heads, -1])
      key = torch.transpose(torch.select(own, 2, 0), 1, 2)
      value = torch.transpose(torch.select(own, 2, 1), 1, 2)
      asked = torch.transpose(torch.view(torch.narrow(query, 0, row, count), [1, count, self.heads, -1]), 1, 2)
      answer = torch.transpose(torch.scaled_dot_product_attention(asked, key, value), 1, 2)
      _0 = torch.copy_(torch.narrow(context, 0, row, count), torch.reshape(answer, [count, -1]))
      start = torch.add(start, length)
      row = torch.add(row, count)
    return context
  def forward(self: __torch__.PackedDistilBert,
    ids: Tensor,
    positions: Tensor,
    firsts: Tensor,
    lengths: List[int],
    whole: bool) -> List[Tensor]:
    words = torch.embedding(self.tensors[0], ids)
    states = (self).norm(torch.add_(words, torch.embedding(self.tensors[1], positions)), 2, )
    ones = annotate(List[int], [])
    for i in range(torch.len(lengths)):
      _0 = torch.append(ones, 1)
    queries = lengths
    for layer in range(self.layers):
      key_value = (self).linear(states, torch.add(torch.mul(5, layer), 1), )
      last = torch.eq(layer, torch.sub(self.layers, 1))
      if torch.__and__(last, torch.__not__(whole)):
        states = torch.index_select(states, 0, firsts)
        queries = ones
      query = (self).linear(states, torch.mul(5, layer), )
      context = (self).attend(query, key_value, lengths, queries, )
      attended = (self).linear(context, torch.add(torch.mul(5, layer), 2), )
      norms = torch.add(4, torch.mul(4, layer))
      middle = (self).norm(torch.add_(attended, states), norms, )
      hidden = torch.gelu_((self).linear(middle, torch.add(torch.mul(5, layer), 3), ))
      out = (self).linear(hidden, torch.add(torch.mul(5, layer), 4), )
      states = (self).norm(torch.add_(out, middle), torch.add(norms, 2), )
    means = annotate(List[Tensor], [])
    if whole:
      start = 0
      for i in range(torch.len(lengths)):
        _1 = torch.append(means, torch.mean(torch.narrow(states, 0, start, lengths[i]), [0]))
        start = torch.add(start, lengths[i])
      mean = torch.stack(means)
      if self.mean_pooling:
        pooled = mean
      else:
        pooled = torch.index_select(states, 0, firsts)
    else:
      mean = states
      pooled = states
    head = torch.add(4, torch.mul(4, self.layers))
    inner = torch.relu_(torch.linear(pooled, self.tensors[head], self.tensors[torch.add(head, 1)]))
    logits = torch.linear(inner, self.tensors[torch.add(head, 2)], self.tensors[torch.add(head, 3)])
    return [logits, mean, inner]
