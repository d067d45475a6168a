# Tables as text, read and written.
import csv
import io
import sys

text = 'name,age,"note, long"\nAnn,31,"says ""hi"""\nBob,,"two\nlines"\n\n"x" y,a"b, c\n'
for row in csv.reader(io.StringIO(text)):
    print(row)
print(list(csv.reader(['a;b; c', "1;'2;3';4"], delimiter=';', quotechar="'", skipinitialspace=True)))
print(list(csv.reader(['a\tb'], dialect='excel-tab')), list(csv.reader(['1,2.5,"x"'], quoting=csv.QUOTE_NONNUMERIC)))
print(list(csv.reader(['a\\,b,c'], escapechar='\\')), list(csv.reader([])))
reader = csv.DictReader(io.StringIO('a,b\n1,2\n3\n4,5,6\n\n7,8\n'), restkey='more', restval='none')
for row in reader:
    print(row, reader.line_num)
print(reader.fieldnames)
out = io.StringIO()
writer = csv.writer(out)
print(writer.writerow(['a', 1, 2.5, None, True, 'x,y', 'q"q', 'l\nl', '']))
writer.writerows([[1, 2], [''], []])
print(repr(out.getvalue()))
for options in ({'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC}, {'delimiter': '\t'},
                {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}, {'lineterminator': '\n'}, {'dialect': 'unix'}):
    out = io.StringIO()
    csv.writer(out, **options).writerow(['a,b', 1, 0.1, 'c"d', None])
    print(options, repr(out.getvalue()))
out = io.StringIO()
writer = csv.DictWriter(out, fieldnames=['x', 'y'], restval='-', lineterminator='\n')
writer.writeheader()
writer.writerow({'x': 1})
writer.writerows([{'y': 2, 'x': 3}])
print(out.getvalue(), end='')
for attempt in (lambda: writer.writerow({'z': 1}), lambda: csv.reader(['a'], delimiter=',,'),
                lambda: next(csv.reader([1])), lambda: csv.writer(3), lambda: csv.writer(out).writerow(5),
                lambda: csv.reader(['a'], dialect='none'), lambda: csv.reader(['a'], wrong=1)):
    try:
        attempt()
    except (csv.Error, TypeError, ValueError) as e:
        print(type(e).__name__, e)
csv.writer(sys.stdout, lineterminator='\n').writerow([1, 'two', 3.0])
