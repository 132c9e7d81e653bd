namespace CsOps.Forecast.MLNet;

/// <summary>Tells that ML.NET cannot run here from that it went wrong.</summary>
internal static class MissingPart
{
    /// <summary>Whether the processor is the wrong one, or ML.NET's native libraries cannot be loaded.</summary>
    public static bool IsIn(Exception e) =>
        e is PlatformNotSupportedException || e.GetBaseException() is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException;

    /// <summary>What is missing, in the first line of what the system says: the rest lists every place it looked in.</summary>
    public static string Describe(Exception e) => $"ML.NET cannot run here: {e.GetBaseException().Message.Split('\n')[0].TrimEnd()}";

    /// <summary>Calls ML.NET, and says what is missing where it cannot run.</summary>
    /// <exception cref="PlatformNotSupportedException">It cannot run here.</exception>
    public static T Guard<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception e) when (IsIn(e))
        {
            throw new PlatformNotSupportedException(Describe(e), e);
        }
    }
}
