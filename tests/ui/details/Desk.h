// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ScriptedService.h"
#include "support/OpenSources.h"
#include "ui/details/DetailsPanel.h"

#include <QAccessible>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline const QString ownKeyText = u"rt_1_eu-west-1_planted_own"_s;
inline const QString legAKeyText = u"rt_1_eu-west-1_planted_leg_a"_s;
inline const QString legBKeyText = u"rt_1_eu-west-1_planted_leg_b"_s;

inline QString configurationArn(int n)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cfg%1"_s.arg(n);
}

inline QString stageArn(int n)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/stg%1"_s.arg(n);
}

inline QJsonObject configuration(int n)
{
    return {{u"arn"_s, configurationArn(n)},
            {u"name"_s, u"cam-%1"_s.arg(n)},
            {u"ingestProtocol"_s, u"RTMPS"_s},
            {u"streamKey"_s, ownKeyText},
            {u"stageArn"_s, stageArn(1)},
            {u"participantId"_s, u"participant%1"_s.arg(n)},
            {u"state"_s, u"INACTIVE"_s},
            {u"userId"_s, u"Käthe 🎥"_s},
            {u"attributes"_s, QJsonObject{{u"desk"_s, u"north"_s}}},
            {u"tags"_s, QJsonObject{{u"show"_s, u"open"_s}}}};
}

inline const QJsonObject legA{{u"participantId"_s, u"legA"_s}, {u"streamKey"_s, legAKeyText}};
inline const QJsonObject legB{{u"participantId"_s, u"legB"_s}, {u"streamKey"_s, legBKeyText}};

inline QJsonObject redundantConfiguration(int n, const QJsonArray &legs = {legA, legB})
{
    QJsonObject object = configuration(n);
    object[u"redundantIngest"_s] = true;
    object[u"redundantIngestCredentials"_s] = legs;
    return object;
}

inline QJsonObject stage(int n)
{
    return {{u"arn"_s, stageArn(n)},
            {u"name"_s, u"stage-%1"_s.arg(n)},
            {u"endpoints"_s,
             QJsonObject{{u"rtmp"_s, u"rtmp://host%1.example/app/"_s.arg(n)},
                         {u"rtmps"_s, u"rtmps://host%1.example:443/app/"_s.arg(n)}}}};
}

inline ivs::IngestConfigurationSummary summary(int n)
{
    ivs::IngestConfigurationSummary result;
    result.arn = configurationArn(n);
    result.name = u"cam-%1"_s.arg(n);
    result.ingestProtocol = ivs::IngestProtocol::Rtmps;
    result.stageArn = stageArn(1);
    result.participantId = u"participant%1"_s.arg(n);
    result.state = ivs::IngestState::Inactive;
    result.userId = u"Käthe 🎥"_s;
    return result;
}

/// The panel in a window, with everything it needs.
struct Desk {
    ScriptedService service;
    support::OneSource one{service.url(), {u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}}};
    patchbay::Inventory &inventory = one.inventory();
    ui::SecretClipboard clipboard{1h};
    std::unique_ptr<ui::DetailsPanel> panel;

    ~Desk() { end(); }

    /// As the program ends: the panel first, then what it has started.
    void end()
    {
        panel.reset();
        one.end();
    }

    Desk()
    {
        std::vector<ivs::IngestConfigurationSummary> page;
        for (int n = 1; n <= 5; ++n) {
            service.resources[configurationArn(n)] = configuration(n);
            page.push_back(summary(n));
        }
        for (int n = 1; n <= 2; ++n)
            service.resources[stageArn(n)] = stage(n);
        inventory.applyPage(page, QDateTime::currentDateTimeUtc());
        panel = std::make_unique<ui::DetailsPanel>(one.plant, clipboard,
                                                   [](const patchbay::Source &, const aws::Error &error) {
                                                       return u"words for %1"_s.arg(static_cast<int>(error.kind));
                                                   });
        panel->resize(panel->sizeHint());
        panel->show();
    }

    patchbay::EncoderId encoder(int n) const { return one.encoder(configurationArn(n)); }
    void select(int n) { panel->showEncoders({encoder(n)}); }

    /// Selects and waits until everything has been read.
    void read(int n)
    {
        select(n);
        QTRY_VERIFY(!field(u"URL"_s).isEmpty());
    }

    /// The value with that accessible name, as assistive technology finds it.
    QString field(const QString &name) const
    {
        for (const QLineEdit *edit : panel->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                return edit->text();
        }
        return u"(no such field)"_s;
    }

    /// Of what failed, once that is shown; nullptr before.
    QPushButton *retryButton() const
    {
        for (QPushButton *each : panel->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->accessibleName() == u"Retry"_s)
                return each;
        }
        return nullptr;
    }

    QToolButton *button(const QString &name) const
    {
        for (QToolButton *each : panel->findChildren<QToolButton *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }

    QStringList labels() const
    {
        QStringList texts;
        for (const QLabel *label : panel->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }

    /// Whether a text can be found anywhere in the panel, on the screen or through assistive technology.
    bool shows(const QString &text) const
    {
        for (const QWidget *widget : panel->findChildren<QWidget *>()) {
            QStringList texts{widget->toolTip(), widget->accessibleName(), widget->accessibleDescription(),
                              widget->whatsThis(), widget->statusTip()};
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                texts.append(label->text());
            if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
                texts << edit->text() << edit->placeholderText();
            if (const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)))
                texts << seen->text(QAccessible::Name) << seen->text(QAccessible::Value)
                      << seen->text(QAccessible::Description);
            for (const QString &each : texts) {
                if (each.contains(text))
                    return true;
            }
        }
        return false;
    }

    bool showsAnyKey() const { return shows(u"planted"_s); }
};
