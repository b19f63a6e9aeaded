// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/Components.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Components)
};

} // namespace

QString Component::licenceText() const
{
    QString text = licence;
    text.remove(u"-only"_s).remove(u"-or-later"_s);
    QFile file(u":/licences/%1.txt"_s.arg(text));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::vector<Component> components()
{
    return {
        {Words::tr("IVS Patchbay and its icons"), u"GPL-3.0-or-later"_s, Words::tr("The IVS Patchbay authors")},
        {u"Qt Core, Gui, Widgets, Network, D-Bus, SQL, SVG, Print Support"_s, u"LGPL-3.0-only"_s,
         u"The Qt Company Ltd. and other contributors"_s},
        {u"QtKeychain"_s, u"BSD-2-Clause"_s, u"Frank Osterfeld, Mathias Hasselmann, François Revol"_s},
        {u"QCoro"_s, u"MIT"_s, u"Daniel Vrátil"_s},
        {u"tl::expected"_s, u"CC0-1.0"_s, u"Sy Brand"_s},
        {u"simdjson"_s, u"Apache-2.0"_s, u"Daniel Lemire, Geoff Langdale"_s},
        {u"libqrencode"_s, u"LGPL-2.1-or-later"_s, u"Kentaro Fukuchi"_s},
        {u"libcanberra (Linux)"_s, u"LGPL-2.1-or-later"_s, u"Lennart Poettering"_s},
        {u"zlib"_s, u"Zlib"_s, u"Jean-loup Gailly, Mark Adler"_s},
        {u"SQLite"_s, u"blessing"_s, u"D. Richard Hipp and others"_s},
        {u"OpenSSL (libcrypto)"_s, u"Apache-2.0"_s, u"The OpenSSL Project Authors"_s},
    };
}

} // namespace ui
