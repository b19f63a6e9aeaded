// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

class QTextDocument;

namespace ui {

/// Writes a line-up check as it is on the screen: what it is of, and a table, whose first row is its headings and is
/// repeated on each page. Names are other people's, and are taken for no markup.
void writeLineUp(QTextDocument &document, const QString &title, const QString &sentence,
                 const std::vector<QStringList> &rows);

} // namespace ui
