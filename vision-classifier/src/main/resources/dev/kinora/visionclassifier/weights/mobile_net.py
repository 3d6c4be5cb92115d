class MobileNet(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  tensors : List[Tensor]
  def pack_layer(self: __torch__.MobileNet,
    layer: int,
    stride: int,
    padding: int,
    groups: int,
    batch: int,
    side: int) -> int:
    weight = torch.mul(2, layer)
    channels = torch.mul(torch.size(self.tensors[weight], 1), groups)
    packed = ops.mkldnn._reorder_convolution_weight(self.tensors[weight], [padding, padding], [stride, stride], [1, 1], groups, [batch, channels, side, side])
    _0 = torch._set_item(self.tensors, weight, packed)
    return 0
  def pack(self: __torch__.MobileNet,
    batch: int) -> int:
    _0 = (self).pack_layer(0, 2, 1, 1, batch, 224, )
    _1 = (self).pack_layer(1, 1, 1, 32, batch, 112, )
    _2 = (self).pack_layer(2, 1, 0, 1, batch, 112, )
    layer = 3
    side = 112
    for block in range(16):
      groups = torch.size(self.tensors[torch.mul(2, layer)], 0)
      _3 = (self).pack_layer(layer, 1, 0, 1, batch, side, )
      if torch.__contains__([0, 2, 5, 12], block):
        _4 = (self).pack_layer(torch.add(layer, 1), 2, 1, groups, batch, side, )
        side = torch.floordiv(side, 2)
      else:
        _5 = (self).pack_layer(torch.add(layer, 1), 1, 1, groups, batch, side, )
      _6 = (self).pack_layer(torch.add(layer, 2), 1, 0, 1, batch, side, )
      layer = torch.add(layer, 3)
    _7 = (self).pack_layer(layer, 1, 0, 1, batch, side, )
    return layer
  def clipped(self: __torch__.MobileNet,
    x: Tensor,
    layer: int,
    stride: int,
    padding: int,
    groups: int) -> Tensor:
    weight = self.tensors[torch.mul(2, layer)]
    bias = self.tensors[torch.add(torch.mul(2, layer), 1)]
    return ops.mkldnn._convolution_pointwise(x, weight, bias, [padding, padding], [stride, stride], [1, 1], groups, "hardtanh", annotate(List[Optional[number]], [0., 6.]), "")
  def linear(self: __torch__.MobileNet,
    x: Tensor,
    layer: int) -> Tensor:
    weight = self.tensors[torch.mul(2, layer)]
    bias = self.tensors[torch.add(torch.mul(2, layer), 1)]
    return ops.mkldnn._convolution_pointwise(x, weight, bias, [0, 0], [1, 1], [1, 1], 1, "none", annotate(List[Optional[number]], []), "")
  def added(self: __torch__.MobileNet,
    sum: Tensor,
    x: Tensor,
    layer: int) -> Tensor:
    weight = self.tensors[torch.mul(2, layer)]
    bias = self.tensors[torch.add(torch.mul(2, layer), 1)]
    return ops.mkldnn._convolution_pointwise_(sum, x, weight, bias, [0, 0], [1, 1], [1, 1], 1, "add", 1., None, annotate(List[Optional[number]], []), None)
  def dense(self: __torch__.MobileNet,
    x: Tensor,
    layer: int) -> Tensor:
    weight = self.tensors[torch.mul(2, layer)]
    return torch.linear(x, weight, self.tensors[torch.add(torch.mul(2, layer), 1)])
  def forward(self: __torch__.MobileNet,
    pictures: Tensor) -> Tensor:
    x = (self).clipped(torch.permute(pictures, [0, 3, 1, 2]), 0, 2, 1, 1, )
    x = (self).clipped(x, 1, 1, 1, 32, )
    x = (self).linear(x, 2, )
    layer = 3
    for block in range(16):
      wide = (self).clipped(x, layer, 1, 0, 1, )
      groups = torch.size(wide, 1)
      if torch.__contains__([0, 2, 5, 12], block):
        wide = (self).clipped(wide, torch.add(layer, 1), 2, 1, groups, )
      else:
        wide = (self).clipped(wide, torch.add(layer, 1), 1, 1, groups, )
      if torch.__contains__([0, 2, 5, 9, 12, 15], block):
        x = (self).linear(wide, torch.add(layer, 2), )
      else:
        x = (self).added(x, wide, torch.add(layer, 2), )
      layer = torch.add(layer, 3)
    x = (self).clipped(x, layer, 1, 0, 1, )
    mean = torch.mean(x, [2, 3])
    first = torch.relu_((self).dense(mean, torch.add(layer, 1), ))
    second = torch.relu_((self).dense(first, torch.add(layer, 2), ))
    return torch.softmax((self).dense(second, torch.add(layer, 3), ), 1)
