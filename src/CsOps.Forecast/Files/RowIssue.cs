namespace CsOps.Forecast.Files;

/// <summary>A row that was rejected, or accepted with a remark, and why. Never customer text.</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Line">The line of the row's first character, from 1.</param>
/// <param name="Column">The column, or null when the whole row is meant.</param>
/// <param name="Reason">A short code that counts can be made by, for example <c>bad-time</c>.</param>
/// <param name="Message">What was found (the shape of the value, not the value of a text column) and what was expected.</param>
public sealed record RowIssue(string File, long Line, string? Column, string Reason, string Message);
