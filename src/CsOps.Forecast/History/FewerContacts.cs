using CsOps.Forecast.Time;

namespace CsOps.Forecast.History;

/// <summary>Days on which an export has fewer than half of the contacts that earlier ones of its source had in the same intervals.</summary>
/// <param name="Span">From the first to the last of the days.</param>
/// <param name="Days">How many days; all that both have, where none is so by itself but they are together.</param>
/// <param name="Before">Contacts offered on these days as the earlier exports have them, at least 20.</param>
/// <param name="Now">Those that the export has.</param>
public sealed record FewerContacts(DateRange Span, int Days, double Before, double Now);
