// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

namespace patchbay {

class Plant;
struct Configuration;
struct StageId;

/// What is wrong with how an encoder is set up, as far as lists tell, the most pressing first.
enum class Problem {
    StageGone, ///< its stage is not there any more: it is refused
    NoStage,
    LegMissing, ///< it is live on one leg of its pair alone: when that one stops, too, nobody takes over
    StageOverfull, ///< more encoders are bound to its stage than can be live there at once
    RedundancyChanged, ///< it is redundant and was not when it was first read, or the other way round: this program
                       ///< never asks for that
    SharedName, ///< another encoder has it too
    PlainRtmp, ///< what it sends, its key among it, can be read on the way
};

inline constexpr std::array allProblems{Problem::StageGone,     Problem::NoStage,           Problem::LegMissing,
                                        Problem::StageOverfull, Problem::RedundancyChanged, Problem::SharedName,
                                        Problem::PlainRtmp};

/// Some of them.
class Problems {
public:
    void add(Problem problem) { m_bits |= 1U << unsigned(problem); }
    void add(const Problems &others) { m_bits |= others.m_bits; }
    bool has(Problem problem) const { return (m_bits & (1U << unsigned(problem))) != 0; }
    bool areNone() const { return m_bits == 0; }
    bool operator==(const Problems &) const = default;

private:
    unsigned m_bits = 0;
};

/// Those that everything on a stage has, or everything without one.
Problems problemsOn(const Plant &plant, const StageId &stage);
/// Those that one encoder has by itself.
Problems ownProblems(const Plant &plant, const Configuration &encoder);
/// All of what is in a row of the plant.
Problems problemsOf(const Plant &plant, int row);

} // namespace patchbay
