namespace CsOps.Forecast.Exchange.Messages;

/// <summary>How a message is sent.</summary>
public sealed record SendOptions
{
    private const int MostAttempts = 10;

    /// <summary>How often it is tried at most, 1 to 10. Default: 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public int Attempts
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostAttempts);
            field = value;
        }
    } = 4;

    /// <summary>How long one attempt may take. Default: 10 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The wait before the second attempt, doubled before each further one and shortened by chance by up to half. Default: 1 second.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that a server may ask for; one that asks for more is given up. Default: 60 seconds.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The seed of the chance in the waits. Default: 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The clock of the waits. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
