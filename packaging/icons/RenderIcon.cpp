// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the application's icon for those who don't take SVG, at build time, with the renderer the program itself uses.
//     render-icon ICON.svg OUT.png SIZE
//     render-icon ICON.svg OUT.ico      (Windows: 16 to 256)
//     render-icon ICON.svg OUT.icns     (macOS: 16 to 1024)

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QtEndian>

#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

QByteArray png(QSvgRenderer &svg, int size)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    svg.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.convertToFormat(QImage::Format_ARGB32).save(&buffer, "PNG");
    return buffer.data();
}

template <typename Integer>
QByteArray little(Integer value)
{
    QByteArray bytes(sizeof(Integer), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray big(qsizetype value)
{
    QByteArray bytes(sizeof(quint32), '\0');
    qToBigEndian(static_cast<quint32>(value), bytes.data());
    return bytes;
}

/// ICONDIR and one ICONDIRENTRY per picture, then the pictures, PNG since Windows Vista.
QByteArray ico(QSvgRenderer &svg)
{
    constexpr quint16 sizes[] = {16, 20, 24, 32, 40, 48, 64, 128, 256};
    constexpr quint32 headerSize = 6;
    constexpr quint32 entrySize = 16;
    QByteArray header = little<quint16>(0) + little<quint16>(1) + little(static_cast<quint16>(std::size(sizes)));
    QByteArray pictures;
    for (const quint16 size : sizes) {
        const QByteArray picture = png(svg, size);
        const auto offset = headerSize + entrySize * std::size(sizes) + static_cast<size_t>(pictures.size());
        const auto side = little(static_cast<quint8>(size)); // 256 is written as 0
        header += side + side + little<quint16>(0) + little<quint16>(1) + little<quint16>(32)
            + little(static_cast<quint32>(picture.size())) + little(static_cast<quint32>(offset));
        pictures += picture;
    }
    return header + pictures;
}

/// "icns" and the length, then for each picture its type, its length with these eight bytes, and the PNG.
QByteArray icns(QSvgRenderer &svg)
{
    struct Type {
        const char *name;
        int size;
    };
    constexpr Type types[] = {{"icp4", 16},   {"icp5", 32}, {"ic07", 128}, {"ic08", 256}, {"ic09", 512},
                              {"ic10", 1024}, {"ic11", 32}, {"ic12", 64},  {"ic13", 256}, {"ic14", 512}};
    constexpr qsizetype headerSize = 8;
    QByteArray pictures;
    for (const auto &[name, size] : types) {
        const QByteArray picture = png(svg, size);
        pictures += name + big(picture.size() + headerSize) + picture;
    }
    return "icns" + big(pictures.size() + headerSize) + pictures;
}

} // namespace

int main(int argc, char **argv)
{
    const QString out = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    const int size = argc > 3 ? QByteArray(argv[3]).toInt() : 0;
    QSvgRenderer svg;
    if (argc < 3 || !svg.load(QString::fromLocal8Bit(argv[1]))) {
        std::fputs("usage: render-icon ICON.svg OUT.png SIZE | OUT.ico | OUT.icns\n", stderr);
        return 2;
    }
    const QByteArray bytes = out.endsWith(".ico"_L1) ? ico(svg)
        : out.endsWith(".icns"_L1)                   ? icns(svg)
        : size > 0                                   ? png(svg, size)
                                                     : QByteArray();
    QFile file(out);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        std::fprintf(stderr, "render-icon: %s was not written\n", qPrintable(out));
        return 1;
    }
    return 0;
}
