// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/FileWords.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FileWords)
};

} // namespace

QString fileReason(const files::Error &error)
{
    using Kind = files::Error::Kind;
    switch (error.kind) {
    case Kind::NotThere:
        return Words::tr("its folder is not there");
    case Kind::NotAFile:
        return Words::tr("a folder, a pipe or a device is in its place");
    case Kind::DiskFull:
        return Words::tr("the disk is full");
    case Kind::ReadOnly:
        return Words::tr("the disk is read-only");
    case Kind::NotAllowed:
        return Words::tr("this program is not allowed to");
    case Kind::TooLarge:
        return Words::tr("the file is too large");
    case Kind::NoAnswer:
        return Words::tr("its disk does not answer");
    case Kind::Other:
        return error.detail;
    }
    Q_UNREACHABLE();
}

} // namespace ui
