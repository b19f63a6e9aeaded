// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/CaBundleWords.h"

#include "text/Isolate.h"

#include <QCoreApplication>

namespace ui {

namespace {

class CaBundleWords {
    Q_DECLARE_TR_FUNCTIONS(ui::CaBundleWords)

public:
    static QString of(aws::CaBundleProblem problem)
    {
        switch (problem) {
        case aws::CaBundleProblem::Missing:
            return tr("AWS_CA_BUNDLE is not used: there is no file %1.");
        case aws::CaBundleProblem::Folder:
            return tr("AWS_CA_BUNDLE is not used: %1 is a folder, not a file.");
        case aws::CaBundleProblem::NoFile:
            return tr("AWS_CA_BUNDLE is not used: %1 is not a regular file.");
        case aws::CaBundleProblem::Unreadable:
            return tr("AWS_CA_BUNDLE is not used: the file %1 cannot be opened.");
        case aws::CaBundleProblem::TooLarge:
            return tr("AWS_CA_BUNDLE is not used: the file %1 has more than 16 MiB.");
        case aws::CaBundleProblem::NoCertificate:
            return tr("AWS_CA_BUNDLE is not used: the file %1 has no certificate.");
        case aws::CaBundleProblem::Damaged:
            return tr("AWS_CA_BUNDLE is not used: a certificate in the file %1 is damaged.");
        }
        Q_UNREACHABLE();
    }
    static QString advice() { return tr("Correct it and start this program again."); }
};

} // namespace

QString caBundleSentence(const aws::CaBundleFault &fault)
{
    return text::filled(CaBundleWords::of(fault.problem), fault.path) + u' ' + CaBundleWords::advice();
}

} // namespace ui
