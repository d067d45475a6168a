"""L-BFGS: steps along the gradient seen through the curvature of the last ones."""

import torch
from torch.optim.optimizer import Optimizer, check_rate


class LBFGS(Optimizer):
    """Liu and Nocedal, 1989. step(closure) calls the closure several times: it zeroes the gradients,
    computes the loss, calls backward() and returns the loss.

    The direction is −H · g, where H is built from the last history_size pairs (change of the weights,
    change of the gradient); line_search_fn="strong_wolfe" looks for the length of each step.
    """

    def __init__(self, params, lr=1, max_iter=20, max_eval=None, tolerance_grad=1e-7,
                 tolerance_change=1e-9, history_size=100, line_search_fn=None):
        check_rate(lr)
        if max_eval is None:
            max_eval = max_iter * 5 // 4
        super().__init__(params, {
            "lr": lr, "max_iter": max_iter, "max_eval": max_eval, "tolerance_grad": tolerance_grad,
            "tolerance_change": tolerance_change, "history_size": history_size,
            "line_search_fn": line_search_fn})
        if len(self.param_groups) != 1:
            raise ValueError("LBFGS doesn't support per-parameter options (parameter groups)")

    def _gradient(self):
        """The gradients of all parameters as one vector."""
        return torch.cat([torch.zeros(p.numel(), dtype=p.dtype) if p.grad is None else p.grad.reshape(-1)
                          for p in self.param_groups[0]["params"]])

    def _move(self, length, direction):
        offset = 0
        for p in self.param_groups[0]["params"]:
            p.add_(direction[offset:offset + p.numel()].view_as(p), alpha=float(length))
            offset += p.numel()

    def _evaluate(self, closure, places, length, direction):
        """Loss and gradient at a distance from `places`, where the parameters stand again afterwards."""
        self._move(length, direction)
        with torch.enable_grad():
            loss = float(closure())
        gradient = self._gradient()
        for p, place in zip(self.param_groups[0]["params"], places):
            p.copy_(place)
        return loss, gradient

    @torch.no_grad()
    def step(self, closure):
        """Up to max_iter steps; returns the loss before the first."""
        group = self.param_groups[0]
        rate = group["lr"].item() if isinstance(group["lr"], torch.Tensor) else group["lr"]
        params = group["params"]
        state = self.state[params[0]]
        state.setdefault("func_evals", 0)
        state.setdefault("n_iter", 0)
        with torch.enable_grad():
            first_loss = closure()
        loss = float(first_loss)
        evaluations = 1
        state["func_evals"] += 1
        gradient = self._gradient()
        if gradient.abs().max() <= group["tolerance_grad"]:
            return first_loss
        for iteration in range(1, group["max_iter"] + 1):
            state["n_iter"] += 1
            direction = self._direction(state, gradient, group["history_size"])
            last_loss = loss
            length = rate
            if state["n_iter"] == 1:
                length = min(1.0, 1.0 / gradient.abs().sum()) * rate
            state["d"], state["t"] = direction, length
            slope = gradient.dot(direction)
            if slope > -group["tolerance_change"]:
                break
            calls = 0
            if group["line_search_fn"] is not None:
                if group["line_search_fn"] != "strong_wolfe":
                    raise RuntimeError("only 'strong_wolfe' is supported")
                places = [p.clone() for p in params]
                loss, gradient, length, calls = strong_wolfe(
                    lambda length: self._evaluate(closure, places, length, direction), length,
                    direction, loss, gradient, slope, group["max_eval"] - evaluations)
                state["t"] = length
                self._move(length, direction)
            else:
                self._move(length, direction)
                if iteration != group["max_iter"]:
                    with torch.enable_grad():
                        loss = float(closure())
                    gradient = self._gradient()
                    calls = 1
            evaluations += calls
            state["func_evals"] += calls
            if (evaluations >= group["max_eval"] or gradient.abs().max() <= group["tolerance_grad"]
                    or direction.mul(length).abs().max() <= group["tolerance_change"]
                    or abs(loss - last_loss) < group["tolerance_change"]):
                break
        state["prev_loss"] = last_loss
        return first_loss

    def _direction(self, state, gradient, history_size):
        """−H · gradient, after the last step has joined the history."""
        if state["n_iter"] == 1:
            state["old_dirs"], state["old_stps"], state["ro"], state["H_diag"] = [], [], [], 1
            state["prev_flat_grad"] = gradient.clone()
            return gradient.neg()
        changes, steps, weights = state["old_dirs"], state["old_stps"], state["ro"]
        change = gradient.sub(state["prev_flat_grad"])
        step = state["d"].mul(state["t"])
        product = change.dot(step)
        if product > 1e-10:
            if len(changes) == history_size:
                for history in (changes, steps, weights):
                    history.pop(0)
            changes.append(change)
            steps.append(step)
            weights.append(1.0 / product)
            state["H_diag"] = product / change.dot(change)
        count = len(changes)
        shares = state.setdefault("al", [None] * history_size)
        direction = gradient.neg()
        for i in range(count - 1, -1, -1):
            shares[i] = steps[i].dot(direction) * weights[i]
            direction.add_(changes[i], alpha=-shares[i].item())
        direction = torch.mul(direction, state["H_diag"])
        for i in range(count):
            back = changes[i].dot(direction) * weights[i]
            direction.add_(steps[i], alpha=(shares[i] - back).item())
        state["prev_flat_grad"].copy_(gradient)
        return direction


def cubic_minimum(x1, f1, g1, x2, f2, g2, bounds=None):
    """Where the cubic through two points with slopes is least, within the bounds."""
    least, most = bounds if bounds is not None else (x1, x2) if x1 <= x2 else (x2, x1)
    d1 = g1 + g2 - 3 * (f1 - f2) / (x1 - x2)
    square = d1 ** 2 - g1 * g2
    if square < 0:
        return (least + most) / 2.0
    d2 = square.sqrt()
    if x1 <= x2:
        place = x2 - (x2 - x1) * ((g2 + d2 - d1) / (g2 - g1 + 2 * d2))
    else:
        place = x1 - (x1 - x2) * ((g1 + d2 - d1) / (g1 - g2 + 2 * d2))
    return min(max(place, least), most)


def strong_wolfe(evaluate, t, d, f, g, slope, most_calls, c1=1e-4, c2=0.9, tolerance=1e-9):
    """A step length with a lower loss and a flatter slope: (loss, gradient, length, calls).

    Nocedal and Wright, Numerical Optimization, algorithms 3.5 (bracketing) and 3.6 (zooming in).
    """
    largest = d.abs().max()
    g = g.clone()
    f_new, g_new = evaluate(t)
    calls = 1
    slope_new = g_new.dot(d)
    before = (0, f, g, slope)
    done = False
    count = 0
    bracket = None
    while count < most_calls:
        here = (t, f_new, g_new, slope_new)
        if f_new > f + c1 * t * slope or count > 1 and f_new >= before[1]:
            bracket = [before, here]
            break
        if abs(slope_new) <= -c2 * slope:
            bracket = [here]
            done = True
            break
        if slope_new >= 0:
            bracket = [before, here]
            break
        shortest, longest = t + 0.01 * (t - before[0]), t * 10
        t = cubic_minimum(before[0], before[1], before[3], t, f_new, slope_new, (shortest, longest))
        before = here
        f_new, g_new = evaluate(t)
        calls += 1
        slope_new = g_new.dot(d)
        count += 1
    if count == most_calls:
        bracket = [(0, f, g, slope), (t, f_new, g_new, slope_new)]
    stuck = False
    low, high = (0, 1) if bracket[0][1] <= bracket[-1][1] else (1, 0)
    while not done and count < most_calls:
        ends = [bracket[0][0], bracket[1][0]]
        if abs(ends[1] - ends[0]) * largest < tolerance:
            break
        t = cubic_minimum(bracket[0][0], bracket[0][1], bracket[0][3],
                          bracket[1][0], bracket[1][1], bracket[1][3])
        edge = 0.1 * (max(ends) - min(ends))
        if min(max(ends) - t, t - min(ends)) < edge:
            # Too near an end twice, or at it: a tenth away from it.
            if stuck or t >= max(ends) or t <= min(ends):
                near_end = abs(t - max(ends)) < abs(t - min(ends))
                t = max(ends) - edge if near_end else min(ends) + edge
                stuck = False
            else:
                stuck = True
        else:
            stuck = False
        f_new, g_new = evaluate(t)
        calls += 1
        slope_new = g_new.dot(d)
        count += 1
        here = (t, f_new, g_new, slope_new)
        if f_new > f + c1 * t * slope or f_new >= bracket[low][1]:
            bracket[high] = here
            low, high = (0, 1) if bracket[0][1] <= bracket[1][1] else (1, 0)
        else:
            if abs(slope_new) <= -c2 * slope:
                done = True
            elif slope_new * (bracket[high][0] - bracket[low][0]) >= 0:
                bracket[high] = bracket[low]
            bracket[low] = here
    t, f_new, g_new, _ = bracket[low]
    return f_new, g_new, t, calls
