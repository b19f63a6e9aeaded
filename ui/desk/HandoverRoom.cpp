// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/HandoverRoom.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/desk/PaperOut.h"
#include "ui/details/SecretClipboard.h"
#include "ui/handover/HandoverDialog.h"
#include "ui/handover/HandoverPaper.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/settings/FileQuestion.h"
#include "ui/widgets/Clipboard.h"

#include <algorithm>
#include <utility>

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

void HandoverRoom::print(HandoverDialog &dialog)
{
    const auto paint = [&dialog](QPagedPaintDevice &paper) {
        const bool isPrinted = paintCards(paper, dialog.cards());
        dialog.forgetKeys();
        return isPrinted;
    };
    printPages(dialog, handoverTitle(), paint, [&dialog](const QString &sentence) { dialog.tell(sentence); });
}

void HandoverRoom::save(HandoverDialog &dialog)
{
    const FileQuestion question{tr("Save as PDF"), tr("PDF (*.pdf)"), tr("encoders.pdf", "a file’s name")};
    question.ask(m_services.settings, dialog, [this, &dialog](const QString &path) { write(dialog, path); });
}

void HandoverRoom::write(HandoverDialog &dialog, const QString &path)
{
    QByteArray content = pdfOf(dialog.cards());
    dialog.forgetKeys();
    writePrivately(m_services.disks, dialog, path, std::move(content),
                   [&dialog](const QString &sentence) { dialog.tell(sentence); });
}

} // namespace ui
