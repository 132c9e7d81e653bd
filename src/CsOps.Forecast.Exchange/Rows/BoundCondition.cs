using System.Text;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>A condition on the rows of one file.</summary>
internal sealed class BoundCondition
{
    private readonly RowReader _reader;
    private readonly Test[] _tests;
    private readonly NumberFormat _numbers;

    public BoundCondition(ColumnBinder columns, string text)
    {
        _reader = columns.Reader;
        _numbers = columns.Numbers;
        _tests = [.. RowCondition.Parse(text).Tests.Select(test => new Test(columns.Require(test.Column), test))];
    }

    public bool Holds()
    {
        foreach (var test in _tests)
        {
            var field = _reader.Field(test.Column);
            if (!(test.IsOrder ? test.Compares(field, _numbers) : (test.IsList ? test.HasOneOf(field) : test.IsOneOf(field)) == test.IsWanted))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Test(int column, RowTest test)
    {
        private const int LongestText = 256;

        private readonly byte[][] _values = [.. test.Values.Select(Encoding.UTF8.GetBytes)];
        private readonly double _number = double.TryParse(test.Values[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

        public int Column => column;

        public bool IsOrder => test.Sign[0] is '<' or '>';

        public bool IsList => test.Sign[^1] == '~';

        public bool IsWanted => test.Sign[0] != '!';

        public bool HasOneOf(ReadOnlySpan<byte> list)
        {
            foreach (var part in list.Split((byte)','))
            {
                if (IsOneOf(list[part].Trim((byte)' ')))
                {
                    return true;
                }
            }

            return false;
        }

        public bool IsOneOf(ReadOnlySpan<byte> field)
        {
            if (!Ascii.IsValid(field))
            {
                return IsOneOfText(field);
            }

            foreach (var value in _values)
            {
                if (Ascii.EqualsIgnoreCase(field, value))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>The same beyond ASCII, where letter case needs characters; no outcome is called by over 256 bytes.</summary>
        private bool IsOneOfText(ReadOnlySpan<byte> field)
        {
            Span<char> chars = stackalloc char[LongestText];
            ReadOnlySpan<char> text = field.Length > LongestText ? [] : chars[..Encoding.UTF8.GetChars(field, chars)];
            foreach (var value in test.Values)
            {
                if (!text.IsEmpty && text.Equals(value, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }

        public bool Compares(ReadOnlySpan<byte> field, NumberFormat numbers)
        {
            if (!numbers.TryParse(field, out var value) && !new DurationFormat(DurationUnit.Clock, numbers).TryParse(field, out value))
            {
                return false;
            }

            return test.Sign switch
            {
                ">" => value > _number,
                ">=" => value >= _number,
                "<" => value < _number,
                _ => value <= _number,
            };
        }
    }
}
