using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>How one file writes times and numbers: as its format says, or as was found out from it.</summary>
/// <param name="Profile">The format, with what was found out about numbers.</param>
/// <param name="Patterns">The patterns of times; the first that fits counts.</param>
/// <param name="Remarks">What was found out, for the user.</param>
internal sealed record FileNotation(ImportProfile Profile, IReadOnlyList<DateTimePattern> Patterns, IReadOnlyList<string> Remarks)
{
    /// <summary>What was decided where day and month could change places, for the user; null where they could not.</summary>
    public string? DateOrder { get; init; }

    /// <summary>Finds out what the format leaves open.</summary>
    /// <param name="open">Opens the file from its beginning.</param>
    /// <param name="profile">The format.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ImportException">The file is not of the format, or does not tell clearly how its times are written.</exception>
    public static FileNotation Of(Func<SourceFile> open, ImportProfile profile, CancellationToken cancellationToken)
    {
        var times = TimePatterns.Of(open, profile, cancellationToken);
        var isComma = DecimalSign.IsFoundComma(open, profile);
        string?[] remarks = [times.Remark, isComma ? DecimalSign.Remark : null];
        return new FileNotation(isComma ? profile with { File = profile.File with { DecimalComma = true } } : profile, times.Patterns, [.. remarks.OfType<string>()]) { DateOrder = times.DateOrder };
    }
}
