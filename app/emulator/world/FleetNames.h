// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"

#include <QStringView>

/// What the seeded fleet is made of: the words of a sports and news production. All of it is in scripts
/// that DejaVu Sans has, the only font of a fresh Debian 12: others would be boxes there.
namespace emulator::names {

inline constexpr QStringView stages[] = {
    u"main-show",  u"rehearsal",   u"main-backup", u"studio-b", u"outside-broadcast", u"press-room",
    u"green-room", u"sports-desk", u"main-kids",   u"weather",  u"training",          u"archive-test",
};

/// The configurations that every fleet starts with.
struct Opener {
    QStringView name;
    ivs::IngestProtocol protocol = ivs::IngestProtocol::Rtmps;
    QStringView userId;
    int stage = -1; ///< index into stages; -1: none
    bool isLive = false;
    bool isRedundant = false;
};

inline constexpr Opener openers[] = {
    {u"cam-01", ivs::IngestProtocol::Rtmps, u"Käthe", 0, true, false},
    {u"cam-02", ivs::IngestProtocol::Rtmps, u"Київ-cam", 1, true, false},
    {u"cam-03", ivs::IngestProtocol::Rtmps, u"José Núñez", 1, false, false},
    {u"cam-04", ivs::IngestProtocol::Rtmp, u"Zoë", 2, false, false},
    {u"cam-05", ivs::IngestProtocol::Rtmps, u"", -1, false, false},
    {u"tor-01", ivs::IngestProtocol::Rtmps, u"Tor 1", 0, true, true},
    {u"tor-02", ivs::IngestProtocol::Rtmps, u"Tor 2", 0, false, true},
};

inline constexpr QStringView families[] = {
    u"cam",       u"cam",   u"cam",     u"tor",   u"handheld", u"dolly",    u"remote",
    u"interview", u"drone", u"playout", u"crane", u"backup",   u"graphics",
};

inline constexpr QStringView people[] = {
    u"Åse",         u"Łukasz", u"Михаил",        u"Ελένη",           u"Գայանե",
    u"ნინო",        u"محمد",   u"Nguyễn Văn An", u"Siobhán O’Neill", u"דנה",
    u"Jürgen Groß", u"Chloé",  u"Roaming 1",     u"Amara",           u"Bo",
    u"Desk 4",
};

inline constexpr QStringView positions[] = {u"Tor 1", u"Haupttribüne", u"Studio B", u"Mixed zone", u"Dach"};
inline constexpr QStringView shows[] = {u"evening-news", u"cup-final", u"morning-show", u"election-night"};

} // namespace emulator::names
