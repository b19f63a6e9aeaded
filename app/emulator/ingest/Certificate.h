// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

#include <tl/expected.hpp>

namespace emulator {

/// One that vouches for itself, for some days from now, in PEM.
struct Certificate {
    QByteArray certificate;
    QByteArray privateKey;
};

/// Of localhost and these IP addresses; the error is OpenSSL's.
tl::expected<Certificate, QString> madeCertificate(const QStringList &addresses);

} // namespace emulator
