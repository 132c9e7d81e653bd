using CsOps.Forecast.Exchange;

namespace CsOps.Forecast.Console.Commands.Importing;

/// <summary>Puts the progress of an import into words.</summary>
internal sealed class ImportProgressWords(IProgress<string> words, CultureInfo culture) : IProgress<ImportProgress>
{
    public void Report(ImportProgress value) =>
        words.Report(string.Create(culture, $"Reading {Path.GetFileName(value.File)}: {value.Rows:N0} rows, {value.Bytes / 1e6:N0} MB …"));
}
