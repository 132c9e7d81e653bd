namespace CsOps.Forecast.Time;

/// <summary>Sentences that read alike in every culture: numbers and dates are invariant, lengths of time as <see cref="DurationText"/> reads them.</summary>
internal sealed class InvariantSentence : IFormatProvider, ICustomFormatter
{
    private static readonly InvariantSentence Instance = new();

    /// <summary>The sentence with its values.</summary>
    public static string Of(FormattableString sentence) => sentence.ToString(Instance);

    object? IFormatProvider.GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType);

    string ICustomFormatter.Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        TimeSpan length when string.IsNullOrEmpty(format) => DurationText.Of(length),
        IFormattable value => value.ToString(format, CultureInfo.InvariantCulture),
        _ => arg?.ToString() ?? "",
    };
}
