namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>The first attempts that came in a time and the work they brought, less what was to be expected: a busy hour by chance explains most of its waits.</summary>
/// <remarks>Of each skill, or of all together where skills are many: every control costs a degree of freedom. In deviations of a Poisson number.</remarks>
internal sealed class LoadControls
{
    private const int MostSkillsApart = 3;

    private readonly CentrePlan _plan;
    private readonly int[] _places;

    public LoadControls(CentrePlan plan)
    {
        _plan = plan;
        var skills = plan.Skills.Count(skill => skill.ContactsPerSecond[0] > 0);
        Count = 2 * (skills > MostSkillsApart ? 1 : skills);
        var next = 0;
        _places = Array.ConvertAll(plan.Skills, skill => skill.ContactsPerSecond[0] == 0 ? -1 : skills > MostSkillsApart ? 0 : next++);
    }

    public int Count { get; }

    /// <summary>The controls of what a tally counted in so many seconds of a steady state.</summary>
    public void Fill(Tally tally, double seconds, Span<double> controls)
    {
        controls.Clear();
        foreach (var skill in _plan.Skills)
        {
            var place = _places[skill.Number];
            if (place >= 0)
            {
                var (expected, mean) = (skill.ContactsPerSecond[0] * seconds, skill.HandleTime.MeanSeconds);
                controls[2 * place] += (tally.Arrived[skill.Number] - expected) / Math.Sqrt(expected);
                controls[(2 * place) + 1] += (tally.Brought[skill.Number] - (expected * mean)) / (mean * Math.Sqrt(expected));
            }
        }
    }
}
