// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/NewUrls.h"

#include "patchbay/plant/Plant.h"
#include "ui/desk/NewUrlsDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/widgets/Clipboard.h"
#include "ui/words/Names.h"
#include "ui/words/UrlWords.h"

#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString urlsMessage = u"new urls"_s;

} // namespace

NewUrls::NewUrls(patchbay::UrlNeeds &needs, const patchbay::Plant &plant, MessageBar &bar, QWidget *window,
                 QObject *parent)
    : QObject(parent)
    , m_needs(needs)
    , m_plant(plant)
    , m_bar(bar)
    , m_window(window)
    , m_waiting(new QToolButton(window))
{
    m_waiting->setAutoRaise(true);
    m_waiting->hide();
    connect(m_waiting, &QToolButton::clicked, this, &NewUrls::openList);
    using patchbay::Plant;
    connect(&needs, &patchbay::UrlNeeds::changed, this, &NewUrls::show);
    for (const auto signal : {&Plant::sourceChanged, &Plant::namesChanged})
        connect(&plant, signal, this, &NewUrls::show);
    connect(&plant, &Plant::rowsAppended, this, &NewUrls::show);
    connect(&plant, &Plant::rowsChanged, this, &NewUrls::show);
    connect(&plant, &Plant::rowsRemoved, this, &NewUrls::show);
    connect(&bar, &MessageBar::dismissed, this, [this](const QString &id) {
        if (id == urlsMessage)
            dismiss();
    });
    show();
}

NewUrls::~NewUrls()
{
    delete m_list;
}

void NewUrls::show()
{
    const std::vector<patchbay::UrlNeed> needs = m_needs.in(m_plant);
    if (m_list)
        m_list->setNeeds(needs);
    m_dismissed.removeIf([this](const auto &each) {
        const patchbay::UrlNeed *const need = m_needs.find(each.key());
        return !need || need->stageArn != each.value();
    });
    const bool isDismissed = std::ranges::all_of(
        needs, [this](const patchbay::UrlNeed &each) { return m_dismissed.contains(each.configurationArn); });
    m_waiting->setText(urlsWaiting(int(needs.size())));
    m_waiting->setToolTip(urlsNeeded(int(needs.size())));
    m_waiting->setVisible(isDismissed && !needs.empty());
    if (isDismissed) {
        m_bar.clear(urlsMessage);
        return;
    }
    m_dismissed.clear(); // there is another one: all of them are told again
    Message message;
    message.id = urlsMessage;
    message.severity = Severity::Attention;
    message.sentence = sentenceOf(needs);
    if (needs.size() > 1)
        message.actions.push_back({tr("Sho&w list…"), [this] { openList(); }});
    else if (!needs.front().url.isEmpty())
        message.actions.push_back(
            {tr("&Copy URL"), [this, need = needs.front()] { copyUrl(need); }, needs.front().url});
    m_bar.showMessage(message);
}

QString NewUrls::sentenceOf(const std::vector<patchbay::UrlNeed> &needs) const
{
    if (needs.size() > 1)
        return urlsNeeded(static_cast<int>(needs.size()));
    const patchbay::UrlNeed &need = needs.front();
    const patchbay::EncoderId id = m_plant.idOf(need.configurationArn);
    return urlNeeded(encoderName(m_plant, id), stageName(m_plant, {id.source, need.stageArn}), !need.url.isEmpty());
}

/// Of one, a person has seen to it. Several stay needed, and stay in sight.
void NewUrls::dismiss()
{
    const std::vector<patchbay::UrlNeed> needs = m_needs.in(m_plant);
    if (needs.size() == 1)
        return m_needs.settle(needs.front().configurationArn);
    for (const patchbay::UrlNeed &need : needs)
        m_dismissed.insert(need.configurationArn, need.stageArn);
    show();
    Q_EMIT statusText(tr("They still need it: the button in the line below shows their list."));
}

void NewUrls::copyUrl(const patchbay::UrlNeed &need)
{
    clipboard::put(need.url);
    m_needs.setRead(need.configurationArn);
    Q_EMIT statusText(urlCopied(encoderName(m_plant, m_plant.idOf(need.configurationArn))));
}

void NewUrls::openList()
{
    if (!m_list) {
        m_list = new NewUrlsDialog(m_plant, m_window);
        m_list->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_list, &NewUrlsDialog::given, &m_needs, &patchbay::UrlNeeds::settle);
        m_list->setNeeds(m_needs.in(m_plant));
    }
    for (const patchbay::UrlNeed &need : m_needs.in(m_plant))
        m_needs.setRead(need.configurationArn);
    m_list->open();
}

} // namespace ui
