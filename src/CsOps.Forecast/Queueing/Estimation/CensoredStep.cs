namespace CsOps.Forecast.Queueing.Estimation;

/// <summary>One wait in seconds, and how many contacts were abandoned and answered at it.</summary>
internal readonly record struct CensoredStep(double Seconds, int Abandoned, int Answered)
{
    public int Contacts => Abandoned + Answered;
}
