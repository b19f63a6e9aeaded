// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"

#include <QStringView>

#include <span>

/// What the seeded fleets are made of: the words of productions, one at home, its rehearsals elsewhere, one on tour.
/// All of it is in scripts that DejaVu Sans has, the only font of a fresh Debian 12: others would be boxes there.
namespace emulator::names {

/// A configuration that every fleet of its production starts with.
struct Opener {
    QStringView name;
    ivs::IngestProtocol protocol = ivs::IngestProtocol::Rtmps;
    QStringView userId;
    int stage = -1; ///< index into its stages; -1: none
    bool isLive = false;
    bool isRedundant = false;
};

/// One production's words.
struct Production {
    std::span<const QStringView> stages;
    std::span<const Opener> openers;
    std::span<const QStringView> families; ///< of encoders, numbered; the frequent ones several times
    std::span<const QStringView> people;
    std::span<const QStringView> positions;
    std::span<const QStringView> shows;
};

namespace home {

inline constexpr QStringView stages[] = {
    u"main-show",  u"rehearsal",   u"main-backup", u"studio-b", u"outside-broadcast", u"press-room",
    u"green-room", u"sports-desk", u"main-kids",   u"weather",  u"training",          u"archive-test",
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

} // namespace home

/// The same house rehearses what comes next.
namespace rehearsals {

inline constexpr QStringView stages[] = {
    u"dry-run",     u"line-check",    u"rehearsal-main", u"rehearsal-b", u"arena-north", u"arena-south",
    u"host-camera", u"commentary-us", u"next-season",    u"sandbox",     u"acceptance",  u"spare",
};

inline constexpr Opener openers[] = {
    {u"reh-01", ivs::IngestProtocol::Rtmps, u"Bühne links", 0, true, false},
    {u"reh-02", ivs::IngestProtocol::Rtmps, u"Bühne rechts", 0, false, false},
    {u"reh-03", ivs::IngestProtocol::Rtmps, u"Maria João", 1, true, false},
    {u"reh-04", ivs::IngestProtocol::Rtmp, u"Test pattern", 2, false, false},
    {u"reh-05", ivs::IngestProtocol::Rtmps, u"", -1, false, false},
    {u"arena-01", ivs::IngestProtocol::Rtmps, u"North stand", 4, true, true},
    {u"arena-02", ivs::IngestProtocol::Rtmps, u"South stand", 5, false, true},
};

inline constexpr QStringView families[] = {
    u"reh",    u"reh",   u"arena",   u"arena", u"bars",    u"clock",  u"jib",
    u"lesson", u"patch", u"preview", u"slate", u"standin", u"tripod",
};

inline constexpr QStringView people[] = {
    u"Bühne oben",   u"Dana",  u"Ольга", u"Νίκος",    u"Tigran",   u"Renée",     u"ليلى",
    u"Phạm Thị Hoa", u"Niamh", u"אורי",  u"Søren Ås", u"Stand-in", u"Trainee 2", u"Ximena",
};

inline constexpr QStringView positions[] = {u"North stand", u"South stand", u"Tunnel", u"Stage left", u"Rigging"};
inline constexpr QStringView shows[] = {u"rehearsal", u"camera-test", u"training-day", u"next-season"};

} // namespace rehearsals

namespace tour {

inline constexpr QStringView stages[] = {
    u"festival-main", u"festival-tent", u"backstage",  u"front-of-house", u"harbour",       u"town-hall",
    u"city-run",      u"finish-line",   u"helicopter", u"camp-site",      u"sign-language", u"festival-backup",
};

inline constexpr Opener openers[] = {
    {u"fest-01", ivs::IngestProtocol::Rtmps, u"Żaneta", 0, true, false},
    {u"fest-02", ivs::IngestProtocol::Rtmps, u"Große Freiheit", 0, true, false},
    {u"fest-03", ivs::IngestProtocol::Rtmps, u"Íñigo", 1, false, false},
    {u"fest-04", ivs::IngestProtocol::Rtmp, u"Backstage door", 2, false, false},
    {u"fest-05", ivs::IngestProtocol::Rtmps, u"", -1, false, false},
    {u"moto-01", ivs::IngestProtocol::Rtmps, u"Moto 1", 6, true, true},
    {u"moto-02", ivs::IngestProtocol::Rtmps, u"Moto 2", 6, false, true},
};

inline constexpr QStringView families[] = {
    u"fest", u"fest",     u"fest",  u"moto", u"pit",    u"roof",   u"tent",
    u"boat", u"backpack", u"crowd", u"heli", u"signer", u"spider",
};

inline constexpr QStringView people[] = {
    u"Ağa",
    u"Čeněk",
    u"Дмитро",
    u"Σοφία",
    u"Արամ",
    u"თამარ",
    u"يوسف",
    u"Lê Hà",
    u"Ciarán",
    u"יעל",
    u"Björk Guðjónsdóttir",
    u"Runner 3",
    u"Kōji",
    u"Ada",
};

inline constexpr QStringView positions[] = {u"Pit", u"Roof", u"Front of house", u"Km 30", u"Harbour wall"};
inline constexpr QStringView shows[] = {u"open-air", u"city-marathon", u"harbour-night"};

} // namespace tour

inline constexpr Production productions[] = {
    {home::stages, home::openers, home::families, home::people, home::positions, home::shows},
    {rehearsals::stages, rehearsals::openers, rehearsals::families, rehearsals::people, rehearsals::positions,
     rehearsals::shows},
    {tour::stages, tour::openers, tour::families, tour::people, tour::positions, tour::shows},
};

} // namespace emulator::names
