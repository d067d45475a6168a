# A binary search tree: insertion, removal, traversals as generators, a picture.
class Tree:
    class Node:
        def __init__(self, key):
            self.key = key
            self.left = self.right = None

    def __init__(self, keys=()):
        self.root = None
        for k in keys:
            self.add(k)

    def add(self, key):
        def insert(node):
            if node is None:
                return Tree.Node(key)
            if key < node.key:
                node.left = insert(node.left)
            elif key > node.key:
                node.right = insert(node.right)
            return node

        self.root = insert(self.root)

    def remove(self, key):
        def delete(node, key):
            if node is None:
                raise KeyError(key)
            if key < node.key:
                node.left = delete(node.left, key)
            elif key > node.key:
                node.right = delete(node.right, key)
            elif node.left and node.right:
                small = node.right
                while small.left:
                    small = small.left
                node.key = small.key
                node.right = delete(node.right, small.key)
            else:
                return node.left or node.right
            return node

        self.root = delete(self.root, key)

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.key
                yield from walk(node.right)

        return walk(self.root)

    def preorder(self):
        stack = [self.root] if self.root else []
        while stack:
            node = stack.pop()
            yield node.key
            stack.extend(n for n in (node.right, node.left) if n)

    def levels(self):
        level = [self.root] if self.root else []
        while level:
            yield [n.key for n in level]
            level = [c for n in level for c in (n.left, n.right) if c]

    def height(self):
        def h(node):
            return 0 if node is None else 1 + max(h(node.left), h(node.right))

        return h(self.root)

    def __contains__(self, key):
        node = self.root
        while node and node.key != key:
            node = node.left if key < node.key else node.right
        return node is not None

    def __len__(self):
        return sum(1 for _ in self)

    def draw(self):
        lines = []

        def show(node, depth):
            if node:
                show(node.right, depth + 1)
                lines.append("    " * depth + str(node.key))
                show(node.left, depth + 1)

        show(self.root, 0)
        return "\n".join(lines)


t = Tree([8, 3, 10, 1, 6, 14, 4, 7, 13])
print(list(t), list(t.preorder()), list(t.levels()), t.height(), len(t))
print(t.draw())
for k in (8, 1, 14):
    t.remove(k)
    print(list(t), t.root.key)
print(6 in t, 99 in t, min(t), max(t))
try:
    t.remove(99)
except KeyError as e:
    print("KeyError", e)
words = Tree("the quick brown fox jumps over the lazy dog".split())
print(" ".join(words), words.height())
