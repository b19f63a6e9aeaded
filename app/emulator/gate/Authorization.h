// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/model/Refusal.h"

#include <QList>

namespace emulator {

/// The parts of an Authorization header of Signature Version 4.
struct Authorization {
    QByteArray accessKeyId;
    QByteArray day;
    QByteArray region;
    QByteArray service;
    QByteArray terminator;
    QList<QByteArray> signedHeaders;
    QByteArray signature;

    /// IncompleteSignatureException names what is missing.
    static tl::expected<Authorization, Refusal> parse(const QByteArray &header);
};

} // namespace emulator
