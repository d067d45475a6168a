# Gathering, scattering, sorting and scanning, 1e5 to 1e6 elements, one thread.
import timing
import torch

torch.set_num_threads(1)
torch.manual_seed(0)



def report(name, f):
    timing.report(name, f, reps=5, seconds=0.05)


N = 1000000
flat = torch.randn(N)
square = torch.randn(1000, 1000)
places = torch.randint(0, N, (N,))
columns = torch.randint(0, 1000, (1000, 1000))
some_rows, some_columns = torch.randint(0, 1000, (1000,)), torch.randint(0, 1000, (1000,))
short, short_places = torch.randn(100000), torch.randint(0, 100000, (100000,))
table, words = torch.randn(1000, 64), torch.randint(0, 1000, (10000,))
rows_of_words = torch.randn(10000, 64)
mask, mask_of_square = flat > 0, square > 0
target, target_square, target_table = torch.zeros(N), torch.zeros(1000, 1000), torch.zeros(1000, 64)

report("index_1e6", lambda: flat[places])
report("index_1e5", lambda: short[short_places])
report("index_rows", lambda: square[some_rows])
report("index_columns", lambda: square[:, some_columns])
report("index_mixed_rows_slice", lambda: square[some_rows, 100:900])
report("index_mixed_slice_step", lambda: square[::2, some_columns])
report("index_pairs", lambda: square[some_rows[:, None], some_columns])
report("index_words", lambda: table[words])
report("index_mask", lambda: flat[mask])
report("index_mask_rows", lambda: square[mask_of_square[:, 0]])
report("gather_dim0", lambda: torch.gather(square, 0, columns))
report("gather_dim1", lambda: torch.gather(square, 1, columns))
report("take_along_dim1", lambda: torch.take_along_dim(square, columns, 1))
report("index_select_dim0", lambda: torch.index_select(square, 0, some_rows))
report("index_select_dim1", lambda: torch.index_select(square, 1, some_columns))
report("masked_select", lambda: torch.masked_select(square, mask_of_square))
report("nonzero", lambda: torch.nonzero(mask_of_square))
report("where", lambda: torch.where(mask, flat, target))
report("where_scalar", lambda: torch.where(mask, flat, 0.0))
report("masked_fill", lambda: square.masked_fill(mask_of_square, 0.0))

report("scatter_add_dim0", lambda: target_square.scatter_add_(0, columns, square))
report("scatter_add_dim1", lambda: target_square.scatter_add_(1, columns, square))
report("scatter_add_1e6", lambda: target.scatter_add_(0, places, flat))
report("scatter_dim1", lambda: target_square.scatter_(1, columns, square))
report("index_add_rows", lambda: target_table.index_add_(0, words, rows_of_words))
report("index_add_1e6", lambda: target.index_add_(0, places, flat))
report("index_copy_rows", lambda: target_square.index_copy_(0, some_rows, square))


def write_rows():
    target_square[some_rows] = square


def write_mask():
    target[mask] = 1.0


def write_places():
    target[places] = flat


report("write_rows", write_rows)
report("write_mask", write_mask)
report("write_places_1e6", write_places)
report("put_accumulate_1e6", lambda: target.index_put_((places,), flat, accumulate=True))

ties = torch.randint(0, 100, (100000,))
float_ties = ties.float()
report("sort_1e5", lambda: short.sort())
report("sort_1e6", lambda: flat.sort())
report("sort_ties_1e5", lambda: float_ties.sort())
report("sort_stable_ties_1e5", lambda: float_ties.sort(stable=True))
report("sort_int_ties_1e5", lambda: ties.sort())
report("sort_rows_1000x1000", lambda: square.sort(dim=1))
report("sort_columns_1000x1000", lambda: square.sort(dim=0))
report("argsort_1e5", lambda: short.argsort())
report("argsort_ties_1e5", lambda: float_ties.argsort(descending=True))
report("topk_10_of_1e5", lambda: short.topk(10))
report("topk_10_ties_1e5", lambda: float_ties.topk(10))
report("topk_5_rows_1000x1000", lambda: square.topk(5, dim=1))
report("kthvalue_1e5", lambda: short.kthvalue(500))
report("median_1e5", lambda: short.median())
ordered = flat.sort().values
report("searchsorted_1e5", lambda: torch.searchsorted(ordered, short))
report("unique_ties_1e5", lambda: ties.unique())
report("unique_float_1e5", lambda: short.unique())
report("unique_inverse_1e5", lambda: torch.unique(ties, return_inverse=True, return_counts=True))
report("bincount_1e5", lambda: torch.bincount(ties))
report("cumsum_1e6", lambda: flat.cumsum(0))
report("cumsum_rows_1000x1000", lambda: square.cumsum(1))
report("cumsum_columns_1000x1000", lambda: square.cumsum(0))
report("cumprod_rows_1000x1000", lambda: square.cumprod(1))
report("argmax_rows_1000x1000", lambda: square.argmax(1))
report("max_columns_1000x1000", lambda: square.max(0))
report("flip_1000x1000", lambda: square.flip(0, 1))
report("roll_1000x1000", lambda: square.roll(7, 1))
report("cat_rows", lambda: torch.cat([square, target_square]))
report("cat_columns", lambda: torch.cat([square, target_square], 1))
report("stack_1000_rows", lambda: torch.stack([flat, target]))
report("one_hot_1e4", lambda: torch.nn.functional.one_hot(words % 10, 10))

leaf_table = torch.randn(1000, 64, requires_grad=True)
leaf = torch.randn(1000, 1000, requires_grad=True)


def embedding_both():
    leaf_table.grad = None
    torch.nn.functional.embedding(words, leaf_table).sum().backward()


def gather_both():
    leaf.grad = None
    torch.gather(leaf, 1, columns).sum().backward()


def index_both():
    leaf.grad = None
    leaf[some_rows].sum().backward()


report("embedding_forward_backward", embedding_both)
report("gather_forward_backward", gather_both)
report("index_rows_forward_backward", index_both)
