using System.Collections.Immutable;

namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>A condition on a row, written as text: tests joined by <c>&amp;</c>, all of which must hold; <c>*</c> always holds.</summary>
/// <remarks>
/// <c>outcome=HANG|QUIT</c> one of the values, letter case aside; <c>agent!=</c> not blank; <c>q_time&gt;0</c> a number or a clock length
/// compared with a number (of seconds), false when the field is blank or no number; <c>tags~outage|closed</c> one of the values in a list with commas, <c>tags!~outage</c> not.
/// </remarks>
public sealed class RowCondition
{
    private static readonly string[] Signs = ["!=", "!~", ">=", "<=", "=", "~", ">", "<"];

    private RowCondition(ImmutableArray<RowTest> tests)
    {
        Tests = tests;
    }

    internal ImmutableArray<RowTest> Tests { get; }

    /// <summary>Reads a condition.</summary>
    /// <exception cref="FormatException">A test has no column or sign, or compares the order with what is no number.</exception>
    public static RowCondition Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim() == "*" ? new RowCondition([]) : new RowCondition([.. text.Split('&').Select(part => TestOf(part.Trim(), text))]);
    }

    private static RowTest TestOf(string part, string whole)
    {
        var at = part.IndexOfAny(['!', '=', '~', '<', '>']);
        var sign = at <= 0 ? null : Array.Find(Signs, s => part.AsSpan(at).StartsWith(s, StringComparison.Ordinal));
        if (sign is null)
        {
            throw new FormatException($"The condition '{whole}' is unknown at '{part}'; expected column=value, column!=value, column~value, column>number or *, joined by &.");
        }

        var value = part[(at + sign.Length)..];
        if (sign[0] is '<' or '>' && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            throw new FormatException($"The condition '{whole}' compares with '{value.Trim()}'; expected a number with a decimal point.");
        }

        return new RowTest(part[..at].Trim(), sign, [.. value.Split('|').Select(v => v.Trim())]);
    }
}
