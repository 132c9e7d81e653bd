namespace CsOps.Forecast.Files;

/// <summary>Keeps others from files while they are read, changed and written, so that of two who do so at the same time neither loses what the other wrote.</summary>
/// <remarks>
/// Who holds has a lock file open, which the system closes whatever becomes of its process; the file itself stays, since one that is deleted could be held twice. A hold is not taken twice over, not even by one process: one who
/// holds several takes an inbox first, then a history folder or a centre's folder, and never the other way round.
/// </remarks>
public static class FileHold
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Holds the files of a folder, by its lock file <c>.csops.lock</c>.</summary>
    /// <param name="folder">The folder; made where it is absent.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What gives them back when it is disposed.</returns>
    /// <exception cref="ImportException">Another holds them still, after 30 seconds.</exception>
    public static IDisposable OfFolder(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return Of(folder, Path.Combine(folder, ".csops.lock"), Patience, cancellationToken);
    }

    /// <summary>Holds what a lock file stands for.</summary>
    /// <param name="held">What it stands for, for messages.</param>
    /// <param name="lockFile">The lock file; made with its folder where it is absent.</param>
    /// <param name="wait">How long to wait for another who holds it; 0 or more.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What gives it back when it is disposed.</returns>
    /// <exception cref="ImportException">Another holds it still.</exception>
    public static IDisposable Of(string held, string lockFile, TimeSpan wait, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(held);
        ArgumentException.ThrowIfNullOrWhiteSpace(lockFile);
        ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(lockFile))!);
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException failure) when (IsHeld(failure) && waited >= wait)
            {
                throw new ImportException(held, string.Create(CultureInfo.InvariantCulture, $"another import has used it for {wait.TotalSeconds:0.#} seconds (it holds {lockFile}). Import again when it has ended"), inner: failure);
            }
            catch (IOException failure) when (IsHeld(failure))
            {
                cancellationToken.WaitHandle.WaitOne(Pause);
            }
        }
    }

    /// <summary>Whether another has the file open, and not that the place cannot be written: what Windows, Linux and macOS say of a lock that is taken.</summary>
    private static bool IsHeld(IOException failure) => failure.HResult is unchecked((int)0x80070020) or 11 or 35;
}
