"""Attention of several heads, and the encoder layer built on it."""

from _refusals import refuse as _refuse
import copy
import math

import torch
from torch.nn import functional as F
from torch.nn import init
from torch.nn.modules.container import ModuleList
from torch.nn.modules.dropout import Dropout
from torch.nn.modules.linear import Linear
from torch.nn.modules.module import Module
from torch.nn.modules.normalization import LayerNorm
from torch.nn.parameter import Parameter


class NonDynamicallyQuantizableLinear(Linear):
    """The Linear behind an attention; PyTorch gives it a name of its own."""


def as_scores(mask, dtype):
    """A mask of bools (True: do not look) as numbers to add: −inf there, else 0."""
    if mask is None or mask.dtype != torch.bool:
        return mask
    return torch.zeros(mask.shape, dtype=dtype).masked_fill_(mask, float("-inf"))


class MultiheadAttention(Module):
    """softmax(q kᵀ / √d) v in num_heads parts: (L, N, E), (S, N, E), (S, N, E) -> (L, N, E)."""

    def __init__(self, embed_dim, num_heads, dropout=0.0, bias=True, add_bias_kv=False,
                 add_zero_attn=False, kdim=None, vdim=None, batch_first=False):
        if embed_dim <= 0 or num_heads <= 0:
            raise ValueError(
                "embed_dim and num_heads must be greater than 0,"
                f" got embed_dim={embed_dim} and num_heads={num_heads} instead")
        super().__init__()
        if add_bias_kv or add_zero_attn or kdim not in (None, embed_dim) \
                or vdim not in (None, embed_dim):
            _refuse(
                "MultiheadAttention with add_bias_kv, add_zero_attn, kdim or vdim is not in Glia")
        self.embed_dim = embed_dim
        self.num_heads = num_heads
        self.dropout = dropout
        self.batch_first = batch_first
        self.head_dim = embed_dim // num_heads
        if self.head_dim * num_heads != embed_dim:
            raise AssertionError("embed_dim must be divisible by num_heads")
        self.in_proj_weight = Parameter(torch.empty(3 * embed_dim, embed_dim))
        if bias:
            self.in_proj_bias = Parameter(torch.empty(3 * embed_dim))
        else:
            self.register_parameter("in_proj_bias", None)
        self.out_proj = NonDynamicallyQuantizableLinear(embed_dim, embed_dim, bias=bias)
        self._reset_parameters()

    def _reset_parameters(self):
        init.xavier_uniform_(self.in_proj_weight)
        if self.in_proj_bias is not None:
            init.constant_(self.in_proj_bias, 0.0)
            init.constant_(self.out_proj.bias, 0.0)

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
        if key.shape != value.shape:
            raise AssertionError(
                f"key shape {key.shape} does not match value shape {value.shape}")
        if is_causal and attn_mask is None:
            raise RuntimeError("Need attn_mask if specifying the is_causal hint.")
        mask = self._mask(attn_mask, key_padding_mask, length, key.size(0), batch, query.dtype)
        q, k, v = self._project(query, key, value)
        q, k, v = (part.reshape(part.size(0), batch * self.num_heads, self.head_dim).transpose(0, 1)
                   for part in (q, k, v))
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


class TransformerEncoderLayer(Module):
    """Self-attention and a two-layer network, each added to its input and normalised."""

    def __init__(self, d_model, nhead, dim_feedforward=2048, dropout=0.1, activation="relu",
                 layer_norm_eps=1e-5, batch_first=False, norm_first=False, bias=True):
        super().__init__()
        self.self_attn = MultiheadAttention(d_model, nhead, dropout=dropout, bias=bias,
                                            batch_first=batch_first)
        self.linear1 = Linear(d_model, dim_feedforward, bias=bias)
        self.dropout = Dropout(dropout)
        self.linear2 = Linear(dim_feedforward, d_model, bias=bias)
        self.norm_first = norm_first
        self.norm1 = LayerNorm(d_model, eps=layer_norm_eps, bias=bias)
        self.norm2 = LayerNorm(d_model, eps=layer_norm_eps, bias=bias)
        self.dropout1 = Dropout(dropout)
        self.dropout2 = Dropout(dropout)
        if activation not in ("relu", "gelu") and isinstance(activation, str):
            raise RuntimeError(f"activation should be relu/gelu, not {activation}")
        if isinstance(activation, str):
            activation = F.relu if activation == "relu" else F.gelu
        self.activation = activation

    def forward(self, src, src_mask=None, src_key_padding_mask=None, is_causal=False):
        def attend(x):
            mixed = self.self_attn(x, x, x, attn_mask=src_mask,
                                   key_padding_mask=src_key_padding_mask, need_weights=False,
                                   is_causal=is_causal)[0]
            return self.dropout1(mixed)

        def feed(x):
            return self.dropout2(self.linear2(self.dropout(self.activation(self.linear1(x)))))

        if self.norm_first:
            x = src + attend(self.norm1(src))
            return x + feed(self.norm2(x))
        x = self.norm1(src + attend(src))
        return self.norm2(x + feed(x))


class TransformerEncoder(Module):
    """Copies of an encoder layer one after the other: (L, N, E) -> (L, N, E)."""

    def __init__(self, encoder_layer, num_layers, norm=None, enable_nested_tensor=True,
                 mask_check=True):
        super().__init__()
        self.layers = ModuleList([copy.deepcopy(encoder_layer) for _ in range(num_layers)])
        self.num_layers = num_layers
        self.norm = norm
        self.enable_nested_tensor = enable_nested_tensor
        self.mask_check = mask_check

    def forward(self, src, mask=None, src_key_padding_mask=None, is_causal=None):
        x = src
        for layer in self.layers:
            x = layer(x, src_mask=mask, src_key_padding_mask=src_key_padding_mask,
                      is_causal=bool(is_causal))
        return x if self.norm is None else self.norm(x)
