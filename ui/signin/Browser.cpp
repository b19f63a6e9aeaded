// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signin/Browser.h"

#include "aws/Endpoint.h"

#include <QDesktopServices>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

bool mayBeOpened(const QUrl &page)
{
    return page.scheme() == "https"_L1 || (page.scheme() == "http"_L1 && aws::isLoopback(page));
}

bool openInBrowser(const QUrl &page)
{
    return mayBeOpened(page) && QDesktopServices::openUrl(page);
}

} // namespace ui
