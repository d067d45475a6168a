# train_test_split: sizes and what is refused.
from sklearn.model_selection import train_test_split

x = list(range(10))
for settings in (
    {"test_size": 3},
    {"train_size": 4},
    {"test_size": 0.2, "train_size": 0.5},
    {"test_size": 0.25},
    {"test_size": 0.33},
):
    print(settings, train_test_split(x, random_state=1, **settings))
print(train_test_split(x, shuffle=False))
for settings in (
    {"test_size": 10},
    {"test_size": 1.5},
    {"test_size": 0},
    {"train_size": 8, "test_size": 5},
    {"train_size": 0.8, "test_size": 0.5},
    {"train_size": 0.01},
    {"test_size": "a"},
):
    try:
        train_test_split(x, **settings)
    except ValueError as e:
        print(settings, "->", e)
