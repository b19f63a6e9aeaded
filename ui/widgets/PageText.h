// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QTextCursor>

#include <vector>

class QPagedPaintDevice;
class QTextDocument;

namespace ui {

/// Writes a page that is read on the screen and goes on paper as it is: headings, sentences, tables. The texts may be
/// anybody's: none of them is markup, and each is isolated in its cell. GUI thread only.
class PageText final {
public:
    /// In place of what is in the document, which outlives this.
    explicit PageText(QTextDocument &document);

    void title(const QString &text);
    void heading(const QString &text);
    void sentence(const QString &text);
    /// The headings stand on each sheet of paper again.
    void table(const QStringList &headings, const std::vector<QStringList> &rows);
    /// With columns as wide as those of a table of the rows `alike`.
    void table(const QStringList &headings, const std::vector<QStringList> &rows,
               const std::vector<QStringList> &alike);

private:
    void paragraph(const QString &text, double scale, bool isBold, double above);

    QTextDocument &m_document;
    QTextCursor m_cursor;
    bool m_isFirst = true; ///< nothing is written yet
    bool m_isBlank = true; ///< the last paragraph is there, and empty
};

/// The whole of it on paper, with the numbers of the pages. False: the paper takes nothing.
bool paintOn(QPagedPaintDevice &paper, const QTextDocument &document);

} // namespace ui
