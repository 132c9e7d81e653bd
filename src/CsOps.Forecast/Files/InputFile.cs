namespace CsOps.Forecast.Files;

/// <summary>Opens files for reading, with errors that name them.</summary>
public static class InputFile
{
    /// <summary>Opens a file for sequential reading.</summary>
    /// <exception cref="ImportException">It is absent, a folder, or may not be read.</exception>
    public static Stream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ImportException(path, "there is no such file", inner: failure);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw new ImportException(path, "the file cannot be opened for reading; it may be a folder, locked or forbidden", inner: failure);
        }
    }
}
