namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>A contact in an agent's hands.</summary>
internal struct Session
{
    public int Skill;
    public int Group;
    public int Agent;

    /// <summary>Counts changes of its end: an event of an older version is void.</summary>
    public int Version;

    public double Started;

    /// <summary>Handle seconds left at <see cref="Updated"/>, at full pace.</summary>
    public double Left;

    public double Updated;

    /// <summary>The next contact in the same agent's hands; −1 after the last.</summary>
    public int NextOfAgent;
}
