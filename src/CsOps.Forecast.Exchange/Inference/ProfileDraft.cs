namespace CsOps.Forecast.Exchange.Inference;

/// <summary>Collects what was found and what is doubtful while a profile is proposed.</summary>
internal sealed class ProfileDraft
{
    private readonly List<InferredField> _findings = [];
    private readonly List<string> _doubts = [];

    public IEnumerable<InferredField> Findings => _findings;

    public IEnumerable<string> Doubts => _doubts;

    public void Find(string part, string value, string reason) => _findings.Add(new InferredField(part, value, reason));

    public void Doubt(string sentence) => _doubts.Add(sentence);
}
