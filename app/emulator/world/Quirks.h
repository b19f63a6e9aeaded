// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>

#include <tl/expected.hpp>

namespace emulator {

/// What the documentation of DisconnectParticipant leaves open: each is a way in which the service may prove to work,
/// and who uses it has to get along with all of them.
struct Quirks {
    /// One encoder of a redundant pair is disconnected.
    enum class LegCut {
        CutsBoth, ///< the other one, too
        KeepsBinding, ///< the other goes on, and the binding is emptied with the last
        EmptiesBinding, ///< the other goes on, although the binding is empty
    };
    /// The virtual participant of a redundant pair is disconnected.
    enum class VirtualCut {
        CutsBoth,
        NotFound, ///< it is on no stage
    };
    /// Whether a participant that was disconnected may come back to that stage.
    enum class Rejoin { Allowed, Refused };
    /// When the binding of a configuration is emptied that was disconnected.
    enum class Binding {
        EmptiedFirst, ///< at once
        EmptiedLate, ///< a while after it is INACTIVE, unless it was updated meanwhile
        EmptiedBlindly, ///< the same, even if it was updated meanwhile; but not once it is live again
    };

    LegCut legCut = LegCut::CutsBoth;
    VirtualCut virtualCut = VirtualCut::CutsBoth;
    Rejoin rejoin = Rejoin::Allowed;
    Binding binding = Binding::EmptiedFirst;
    /// How long a configuration reads ACTIVE after its last encoder has gone, by itself or disconnected.
    std::chrono::milliseconds activeLingers{0};
};

/// How long after it is INACTIVE a binding is emptied that is emptied late.
inline constexpr std::chrono::seconds bindingLags{1};

/// Sets one of them by its name and the name of its value (README, "The emulator"); the error is a sentence with what
/// there is.
tl::expected<void, QString> set(Quirks &quirks, const QString &name, const QString &value);

/// All that set() takes, for a person to read: a name and its values on each line.
QString quirkNames();

/// Encoders that were cut off.
struct Reconnecting {
    bool byThemselves = false; ///< or a person has to start them
    std::chrono::milliseconds after = std::chrono::seconds(1); ///< since the configuration has a stage
};

} // namespace emulator
