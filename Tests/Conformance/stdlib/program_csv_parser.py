# Lines with quotes and commas.
def parse_line(line):
    fields, field, quoted = [], [], False
    chars = iter(line)
    for ch in chars:
        if quoted:
            if ch == '"':
                nxt = next(chars, None)
                if nxt == '"':
                    field.append('"')
                    continue
                quoted = False
                if nxt is None:
                    break
                ch = nxt
            else:
                field.append(ch)
                continue
        if ch == '"':
            quoted = True
        elif ch == ",":
            fields.append("".join(field))
            field = []
        else:
            field.append(ch)
    fields.append("".join(field))
    return fields

text = '''name,age,quote
Ann,30,"Hi, there"
Bob,,"He said ""no"""
'''
rows = [parse_line(line) for line in text.splitlines()]
header, *body = rows
records = [dict(zip(header, row)) for row in body]
for r in records:
    print(r)
ages = [int(r["age"]) for r in records if r["age"]]
print(ages, max(records, key=lambda r: len(r["quote"]))["name"])
