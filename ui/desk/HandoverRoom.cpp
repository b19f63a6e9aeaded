// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/HandoverRoom.h"

#include "async/SharedResult.h"
#include "files/DiskThreads.h"
#include "files/WholeFile.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/details/SecretClipboard.h"
#include "ui/handover/HandoverDialog.h"
#include "ui/handover/HandoverPaper.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/settings/FileQuestion.h"
#include "ui/widgets/Clipboard.h"
#include "ui/words/FileWords.h"
#include "ui/words/HandoverWords.h"

#include <QCoroTask>
#include <QFileInfo>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

#include <algorithm>
#include <memory>

namespace ui {

namespace {

bool haveKeys(const std::vector<HandoverCard> &cards)
{
    return std::ranges::any_of(cards, &HandoverCard::hasKeys);
}

} // namespace

HandoverRoom::HandoverRoom(const Services &services, InventoryTable &table, QWidget &window)
    : m_services(services)
    , m_table(table)
    , m_window(window)
{
}

void HandoverRoom::handOverSelected()
{
    handOver(m_table.selectedEncoders());
}

void HandoverRoom::handOver(const QList<patchbay::EncoderId> &encoders)
{
    QList<patchbay::EncoderId> listed = encoders;
    listed.removeIf([this](const patchbay::EncoderId &encoder) { return !m_services.plant.find(encoder); });
    if (listed.isEmpty())
        return;
    auto *const dialog = new HandoverDialog(m_services.plant, listed, &m_window);
    connect(dialog, &HandoverDialog::copyRequested, this, [this, dialog] { copy(*dialog); });
    connect(dialog, &HandoverDialog::printRequested, this, [this, dialog] { print(*dialog); });
    connect(dialog, &HandoverDialog::saveRequested, this, [this, dialog] { save(*dialog); });
    dialog->open();
}

void HandoverRoom::copy(HandoverDialog &dialog)
{
    const aws::Secret text = plainText(dialog.cards());
    if (!haveKeys(dialog.cards())) {
        clipboard::put(text.reveal());
        dialog.tell(tr("Copied."));
        return;
    }
    m_services.clipboard.copyStreamKey(text);
    dialog.forgetKeys();
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(SecretClipboard::usualLifetime).count();
    dialog.tell(text::filled(tr("Copied with keys. It can be pasted for %1 s."), seconds));
}

/// What is to go to a file goes by PDF: one that is printed to could be read by everybody who uses the computer.
void HandoverRoom::print(HandoverDialog &dialog)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return dialog.tell(printerMissing());
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(handoverTitle());
    auto *const question = new QPrintDialog(printer.get(), &dialog);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setOption(QAbstractPrintDialog::PrintToFile, false);
    connect(question, qOverload<QPrinter *>(&QPrintDialog::accepted), &dialog, [&dialog, printer] {
        const bool isPrinted = paintCards(*printer, dialog.cards());
        dialog.forgetKeys();
        dialog.tell(isPrinted ? tr("It went to the printer.") : tr("The printer took nothing."));
    });
    question->open();
}

void HandoverRoom::save(HandoverDialog &dialog)
{
    const FileQuestion question{tr("Save as PDF"), tr("PDF (*.pdf)"), tr("encoders.pdf", "a file’s name")};
    question.ask(m_services.settings, dialog, [this, &dialog](const QString &path) { write(dialog, path); });
}

void HandoverRoom::write(HandoverDialog &dialog, const QString &path)
{
    const auto content = std::make_shared<QByteArray>(pdfOf(dialog.cards()));
    dialog.forgetKeys();
    const auto writing = m_services.disks.run(QFileInfo(path).path(), [path, content] {
        const auto done = files::replace(path, *content, files::Readers::Owner);
        aws::wipe(*content);
        return done;
    });
    const std::stop_token never;
    QCoro::connect(
        async::resultOf(writing, never), &dialog, [&dialog, path](const std::optional<files::Result<void>> &done) {
            dialog.tell(*done ? text::filled(tr("%1 is written."), path)
                              : text::filled(tr("%1 could not be written: %2."), path, fileReason(done->error())));
        });
}

} // namespace ui
