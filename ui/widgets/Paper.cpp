// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Paper.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPdfWriter>

namespace ui {

namespace {

constexpr int marginMillimeters = 18;
constexpr int dotsPerInch = 300;
/// More than a PDF of many pages has: while it grows nothing is left of it elsewhere in memory.
constexpr qsizetype roomForPdf = qsizetype(4) * 1024 * 1024;

} // namespace

QByteArray pdfOf(const QString &title, const PaintPages &paint)
{
    QByteArray content;
    content.reserve(roomForPdf);
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const bool isLetter = QLocale::system().measurementSystem() == QLocale::ImperialUSSystem;
    writer.setPageSize(QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4));
    const qreal margin = marginMillimeters;
    writer.setPageMargins({margin, margin, margin, margin}, QPageLayout::Millimeter);
    writer.setResolution(dotsPerInch);
    writer.setTitle(title);
    writer.setCreator(QCoreApplication::applicationName());
    paint(writer);
    return content;
}

} // namespace ui
