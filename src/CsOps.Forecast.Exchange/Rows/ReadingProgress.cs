namespace CsOps.Forecast.Exchange.Rows;

/// <summary>Tells how far the reading of a file is, by its bytes, and ends it where the user interrupts it, whatever is being read: rows, or what a workbook has before them.</summary>
/// <param name="path">The file.</param>
/// <param name="rows">Its rows so far.</param>
/// <param name="progress">Who is told; null for no one.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class ReadingProgress(string path, Func<long> rows, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
{
    private const long BytesBetweenReports = 1 << 22;

    private long _reported;

    /// <summary>To be called whenever bytes were read.</summary>
    /// <param name="bytes">Bytes so far; of a workbook where in the file it is read, which goes to and fro.</param>
    /// <exception cref="OperationCanceledException">The user interrupted it.</exception>
    public void OnRead(long bytes)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (progress is not null && Math.Abs(bytes - _reported) >= BytesBetweenReports)
        {
            _reported = bytes;
            progress.Report(new ImportProgress(path, rows(), bytes));
        }
    }
}
