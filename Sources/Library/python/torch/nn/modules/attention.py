"""Attention of several heads."""

import math

import torch
from torch.nn import functional as F
from torch.nn import init
from torch.nn.modules.linear import Linear
from torch.nn.modules.module import Module
from torch.nn.parameter import Parameter


class NonDynamicallyQuantizableLinear(Linear):
    """The Linear behind an attention; PyTorch gives it a name of its own."""


def as_scores(mask, dtype):
    """A mask of bools (True: do not look) as numbers to add: −inf there, else 0."""
    if mask is None or mask.dtype != torch.bool:
        return mask
    return torch.zeros(mask.shape, dtype=dtype).masked_fill_(mask, float("-inf"))


class MultiheadAttention(Module):
    """softmax(q kᵀ / √d) v in num_heads parts: (L, N, E), (S, N, kdim), (S, N, vdim) -> (L, N, E).

    add_bias_kv learns one more key and value, add_zero_attn adds a key and a value of zeros.
    """

    def __init__(self, embed_dim, num_heads, dropout=0.0, bias=True, add_bias_kv=False,
                 add_zero_attn=False, kdim=None, vdim=None, batch_first=False):
        if embed_dim <= 0 or num_heads <= 0:
            raise ValueError(
                "embed_dim and num_heads must be greater than 0,"
                f" got embed_dim={embed_dim} and num_heads={num_heads} instead")
        super().__init__()
        self.embed_dim = embed_dim
        self.kdim = embed_dim if kdim is None else kdim
        self.vdim = embed_dim if vdim is None else vdim
        self.add_zero_attn = add_zero_attn
        self.num_heads = num_heads
        self.dropout = dropout
        self.batch_first = batch_first
        self.head_dim = embed_dim // num_heads
        if self.head_dim * num_heads != embed_dim:
            raise AssertionError("embed_dim must be divisible by num_heads")
        if self.kdim == embed_dim and self.vdim == embed_dim:
            self.in_proj_weight = Parameter(torch.empty(3 * embed_dim, embed_dim))
            for name in ("q_proj_weight", "k_proj_weight", "v_proj_weight"):
                self.register_parameter(name, None)
        else:
            self.q_proj_weight = Parameter(torch.empty(embed_dim, embed_dim))
            self.k_proj_weight = Parameter(torch.empty(embed_dim, self.kdim))
            self.v_proj_weight = Parameter(torch.empty(embed_dim, self.vdim))
            self.register_parameter("in_proj_weight", None)
        if bias:
            self.in_proj_bias = Parameter(torch.empty(3 * embed_dim))
        else:
            self.register_parameter("in_proj_bias", None)
        self.out_proj = NonDynamicallyQuantizableLinear(embed_dim, embed_dim, bias=bias)
        if add_bias_kv:
            self.bias_k = Parameter(torch.empty(1, 1, embed_dim))
            self.bias_v = Parameter(torch.empty(1, 1, embed_dim))
        else:
            self.bias_k = self.bias_v = None
        self._reset_parameters()

    def _reset_parameters(self):
        for weight in (self.in_proj_weight, self.q_proj_weight, self.k_proj_weight,
                       self.v_proj_weight):
            if weight is not None:
                init.xavier_uniform_(weight)
        if self.in_proj_bias is not None:
            init.constant_(self.in_proj_bias, 0.0)
            init.constant_(self.out_proj.bias, 0.0)
        for bias in (self.bias_k, self.bias_v):
            if bias is not None:
                init.xavier_normal_(bias)

    def forward(self, query, key, value, key_padding_mask=None, need_weights=True, attn_mask=None,
                average_attn_weights=True, is_causal=False):
        batched = query.dim() == 3
        if not batched:
            query, key, value = query.unsqueeze(1), key.unsqueeze(1), value.unsqueeze(1)
            if key_padding_mask is not None:
                key_padding_mask = key_padding_mask.unsqueeze(0)
        elif self.batch_first:
            query, key, value = (part.transpose(0, 1) for part in (query, key, value))
        length, batch, width = query.shape
        if width != self.embed_dim:
            raise AssertionError(
                f"was expecting embedding dimension of {self.embed_dim}, but got {width}")
        if self.in_proj_weight is None and key.shape[:2] != value.shape[:2]:
            raise AssertionError(f"key's sequence and batch dims {key.shape[:2]} do not match value's "
                                 f"{value.shape[:2]}")
        if self.in_proj_weight is not None and key.shape != value.shape:
            raise AssertionError(
                f"key shape {key.shape} does not match value shape {value.shape}")
        if is_causal and attn_mask is None:
            raise RuntimeError("Need attn_mask if specifying the is_causal hint.")
        mask = self._mask(attn_mask, key_padding_mask, length, key.size(0), batch, query.dtype)
        q, k, v = self._project(query, key, value)
        if self.bias_k is not None:
            k = torch.cat([k, self.bias_k.repeat(1, batch, 1)])
            v = torch.cat([v, self.bias_v.repeat(1, batch, 1)])
            mask = None if mask is None else F.pad(mask, (0, 1))
        q, k, v = (part.reshape(part.size(0), batch * self.num_heads, self.head_dim).transpose(0, 1)
                   for part in (q, k, v))
        if self.add_zero_attn:
            zeros = torch.zeros(batch * self.num_heads, 1, self.head_dim, dtype=k.dtype)
            k, v = torch.cat([k, zeros], dim=1), torch.cat([v, zeros], dim=1)
            mask = None if mask is None else F.pad(mask, (0, 1))
        scores = torch.bmm(q * math.sqrt(1.0 / self.head_dim), k.transpose(-2, -1))
        if mask is not None:
            scores = scores + mask
        weights = F.softmax(scores, dim=-1)
        if self.training and self.dropout > 0:
            weights = F.dropout(weights, p=self.dropout)
        mixed = torch.bmm(weights, v).transpose(0, 1).reshape(length * batch, width)
        output = self.out_proj(mixed).view(length, batch, width)
        if batched and self.batch_first:
            output = output.transpose(0, 1)
        if not batched:
            output = output.squeeze(1)
        if not need_weights:
            return output, None
        weights = weights.view(batch, self.num_heads, length, -1)
        if average_attn_weights:
            weights = weights.mean(dim=1)
        return output, weights if batched else weights.squeeze(0)

    def _project(self, query, key, value):
        """The packed projections of query, key and value."""
        weights = (self.q_proj_weight, self.k_proj_weight, self.v_proj_weight)
        if self.in_proj_weight is not None:
            weights = self.in_proj_weight.chunk(3)
        biases = (None,) * 3 if self.in_proj_bias is None else self.in_proj_bias.chunk(3)
        return [F.linear(part, weight, bias)
                for part, weight, bias in zip((query, key, value), weights, biases)]

    def _mask(self, attn_mask, key_padding_mask, length, sources, batch, dtype):
        """Both masks as one, to be added to the scores of every head."""
        mask = as_scores(attn_mask, dtype)
        if mask is not None:
            if mask.dim() == 2:
                if tuple(mask.shape) != (length, sources):
                    raise RuntimeError(
                        f"The shape of the 2D attn_mask is {mask.shape}, but should be "
                        f"{(length, sources)}.")
                mask = mask.unsqueeze(0)
            elif mask.dim() == 3:
                expected = batch * self.num_heads, length, sources
                if tuple(mask.shape) != expected:
                    raise RuntimeError(
                        f"The shape of the 3D attn_mask is {mask.shape}, but should be {expected}.")
            else:
                raise RuntimeError(f"attn_mask's dimension {mask.dim()} is not supported")
        if key_padding_mask is None:
            return mask
        if tuple(key_padding_mask.shape) != (batch, sources):
            raise AssertionError(
                f"Expected key_padding_mask.shape[0] to be {batch}, "
                f"but got {key_padding_mask.shape[0]}")
        padding = as_scores(key_padding_mask, dtype).view(batch, 1, 1, sources)
        padding = padding.expand(batch, self.num_heads, 1, sources)
        padding = padding.reshape(batch * self.num_heads, 1, sources)
        return padding if mask is None else mask + padding
