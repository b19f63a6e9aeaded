// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/PaperOut.h"

#include "async/SharedResult.h"
#include "aws/Secret.h"
#include "files/DiskThreads.h"
#include "files/WholeFile.h"
#include "text/Isolate.h"
#include "ui/words/FileWords.h"
#include "ui/words/HandoverWords.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

#include <memory>
#include <utility>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::PaperOut)
};

} // namespace

void printPages(QWidget &dialog, const QString &title, const PaintPages &paint, const TellOfPaper &tell)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return tell(printerMissing());
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    auto *const question = new QPrintDialog(printer.get(), &dialog);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setOption(QAbstractPrintDialog::PrintToFile, false);
    QObject::connect(question, qOverload<QPrinter *>(&QPrintDialog::accepted), &dialog, [paint, tell, printer] {
        tell(paint(*printer) ? Words::tr("It went to the printer.") : Words::tr("The printer took nothing."));
    });
    question->open();
}

void writePrivately(files::DiskThreads &disks, QWidget &dialog, const QString &path, QByteArray content,
                    const TellOfPaper &tell)
{
    const auto held = std::make_shared<QByteArray>(std::move(content));
    const auto writing = disks.run(QFileInfo(path).path(), [path, held] {
        const auto done = files::replace(path, *held, files::Readers::Owner);
        aws::wipe(*held);
        return done;
    });
    const std::stop_token never;
    QCoro::connect(
        async::resultOf(writing, never), &dialog, [tell, path](const std::optional<files::Result<void>> &done) {
            tell(*done ? text::filled(Words::tr("%1 is written."), path)
                       : text::filled(Words::tr("%1 could not be written: %2."), path, fileReason(done->error())));
        });
}

} // namespace ui
