// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/CaBundleTrust.h"

#include "aws/CaBundle.h"
#include "aws/Transport.h"
#include "ui/words/CaBundleWords.h"

namespace ui {

QString trustCaBundle(aws::Transport &transport, const QString &path)
{
    if (path.isEmpty())
        return {};
    const auto authorities = aws::readCaBundle(path);
    if (authorities) {
        transport.addCertificateAuthorities(*authorities);
        return {};
    }
    const aws::CaBundleFault fault{authorities.error(), path};
    transport.setCaBundleFault(fault);
    return caBundleSentence(fault);
}

} // namespace ui
