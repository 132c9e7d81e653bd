namespace CsOps.Forecast.Reporting.Words;

/// <summary>The English of data quality and cleaning.</summary>
internal static class QualityWords
{
    public const string Heading = "Data quality";
    public const string Files = "Files read";
    public const string Queues = "History per queue";
    public const string Cleaning = "What cleaning changed";
    public const string NoFiles = "No file was read: the plan was made from objects.";
    public const string NoCleaning = "Cleaning changed nothing.";

    public const string File = "File";
    public const string Format = "Format";
    public const string Read = "Rows read";
    public const string Accepted = "Accepted";
    public const string Rejected = "Rejected";
    public const string Duplicated = "Duplicated";
    public const string Folded = "Folded";
    public const string Reasons = "Reasons and remarks";

    public const string Queue = "Queue";
    public const string From = "From";
    public const string Until = "Until";
    public const string Open = "Open intervals";
    public const string Observed = "Observed";
    public const string Missing = "Missing";
    public const string Complete = "Complete";
    public const string WhenClosed = "Contacts when closed";
    public const string MissingDates = "Days without data";

    public const string Date = "Date";
    public const string Time = "Time";
    public const string Intervals = "Intervals";
    public const string Old = "Contacts observed";
    public const string New = "Contacts models see";
    public const string Weight = "Weight";
    public const string Reason = "Reason";

    public const string FilesNote = "Read = accepted + rejected + duplicated. Folded rows are accepted ones whose local time a clock change repeats or skips.";

    public const string CleaningNote =
        "Changes on one day, for one reason and with one weight share a line; contacts are totals of it. A dash: nothing was observed, or models see nothing. The weight says how far models believe the new value.";

    public static string MoreDates(string count) => $"and {count} more";

    public static string Times(string reason, string count) => $"{reason} × {count}";
}
