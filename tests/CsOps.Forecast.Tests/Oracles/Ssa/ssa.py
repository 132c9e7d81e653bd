"""Records singular spectrum forecasts computed by a direct SVD of the trajectory matrix with NumPy.

Run: python3 ssa.py  (writes series.csv, forecasts.csv and versions.txt beside it)
"""
import platform
import numpy as np

t = np.arange(240)
y = np.round(50 + 0.05 * t + 20 * np.sin(2 * np.pi * t / 24) + 8 * np.cos(2 * np.pi * t / 8) + 3 * np.sin(t * t), 4)
rows = []
for window, rank in ((24, 5), (48, 7), (72, 4), (96, 12)):
    trajectory = np.lib.stride_tricks.sliding_window_view(y, window).T
    u, s, _ = np.linalg.svd(trajectory, full_matrices=False)
    p = u[:, :rank]
    last = p[-1]
    recurrence = p[:-1] @ last / (1 - last @ last)
    x = list(p @ (p.T @ y[-window:]))
    for _ in range(30):
        x.append(float(np.dot(recurrence, x[-(window - 1):])))
    rows += [f"{window},{rank},{i + 1},{v:.12g},{s[rank - 1] ** 2:.12g}" for i, v in enumerate(x[window:])]
open("series.csv", "w").write("value\n" + "".join(f"{v:.4f}\n" for v in y))
open("forecasts.csv", "w").write("window,rank,step,value,smallest_eigenvalue\n" + "\n".join(rows) + "\n")
open("versions.txt", "w").write(f"Python {platform.python_version()}\nnumpy {np.__version__}\n")
