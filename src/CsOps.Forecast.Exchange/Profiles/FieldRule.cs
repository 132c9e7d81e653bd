using System.Collections.Immutable;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>Where a column of a record comes from.</summary>
public sealed record FieldRule
{
    /// <summary>What stands for the file's name in <see cref="Value"/>.</summary>
    internal const string File = "{file}";

    /// <summary>
    /// Alternatives in order; the first that is not blank counts. Each is a column, or several joined by <c>+</c> (see <see cref="Join"/>). A name with <c>*</c> stands for the first
    /// column whose name, or a text below it in the header, fits: <c>*recommend*</c>. Alternatives that the file does not have are passed over. Default: none.
    /// </summary>
    public ImmutableArray<string> From { get; init; } = [];

    /// <summary>Columns that a name with <c>*</c> does not stand for, written alike. Default: none.</summary>
    public ImmutableArray<string> Except { get; init; } = [];

    /// <summary>What stands between joined values; blank ones are left out. Default: a blank.</summary>
    public string Join { get; init; } = " ";

    /// <summary>
    /// What all records have where no column tells it; <c>{file}</c> in it is the name of the file without its ending, dates and the marks of copies, and the name of another column in braces what the record has
    /// there: <c>{agent}/{start}</c>. Default: null, nothing.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>What values of the file mean, letter case aside; others stay as they are, or are what <c>*</c> means. Default: none.</summary>
    public ImmutableDictionary<string, string> Values { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What stands between several values in one cell, such as tags; the first that has a meaning in <see cref="Values"/> counts. Default: null, a cell is one value.</summary>
    public string? Separator { get; init; }

    /// <summary>The unit or notation of lengths of time. Default: seconds.</summary>
    public DurationUnit Unit { get; init; }

    /// <summary>Of dates: a column with a whole number of days that are added, where rows count days from a date: <c>Nth day</c>. Default: null.</summary>
    public string? PlusDays { get; init; }

    /// <summary>What numbers are divided by: 100 makes per cent a fraction. Default: 1. Range: over 0.</summary>
    public double Of { get; init; } = 1;
}
