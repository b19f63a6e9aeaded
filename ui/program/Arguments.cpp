// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/Arguments.h"

#include "text/Isolate.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

} // namespace

tl::expected<QStringList, QString> argumentsOf(int argc, char **argv)
{
#ifdef Q_OS_WIN
    Q_UNUSED(argc)
    Q_UNUSED(argv)
    return QCoreApplication::arguments(); // what argv has went through a code page
#else
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString argument = decoder(argv[i]);
        if (decoder.hasError())
            return tl::unexpected(
                text::filled(Words::tr("“%1” is not UTF-8. Names are read as UTF-8 only."), argument));
        arguments += argument;
    }
    return arguments;
#endif
}

} // namespace ui
