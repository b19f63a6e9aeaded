// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/AboutDialog.h"

#include "ui/appearance/Icon.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

void openAbout(QWidget *parent)
{
    auto *const box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(QCoreApplication::translate("About", "About IVS Patchbay"));
    box->setIconPixmap(applicationIcon().pixmap(box->fontMetrics().height() * 4));
    box->setText(QCoreApplication::translate("About", "IVS Patchbay %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        QCoreApplication::translate("About",
                                    "Router panel for the ingest configurations of Amazon IVS Real-Time.\n"
                                    "It talks to AWS and to no one else.\n\n"
                                    "Free software under the GNU General Public License, version 3 or later.\n"
                                    "Built with Qt %1, running with Qt %2, QtKeychain and QCoro.")
            .arg(QString::fromLatin1(QT_VERSION_STR), QString::fromLatin1(qVersion())));
    box->addButton(QCoreApplication::translate("About", "Close"), QMessageBox::RejectRole);
    box->open();
}

} // namespace ui
