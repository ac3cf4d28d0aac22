SET check_function_bodies = false;

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);

CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;

CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_adopted_at_is_kept_d21fe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF OLD.adopted_at IS NOT NULL AND NEW.adopted_at IS DISTINCT FROM OLD.adopted_at AND NOT (NEW.adopted_at IS NULL AND NEW.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at) THEN
                RAISE EXCEPTION 'an adoption is taken back by a withdrawal only' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_adopted_is_not_deleted_178d4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF OLD.adopted_at IS NOT NULL THEN
                RAISE EXCEPTION 'an adopted decision is not deleted' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_adopted_words_are_frozen_c0fff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF OLD.adopted_at IS NOT NULL AND NEW.adopted_at IS NOT NULL
                    AND (OLD.topic_id, OLD.sector_id, OLD.issue, OLD.text, OLD.output, OLD.document)
                    IS DISTINCT FROM (NEW.topic_id, NEW.sector_id, NEW.issue, NEW.text, NEW.output, NEW.document) THEN
                RAISE EXCEPTION 'an adopted decision keeps its words' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_approved_at_is_kept_5f8ca() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF OLD.approved_at IS NOT NULL AND NEW.approved_at IS DISTINCT FROM OLD.approved_at AND NOT (NEW.approved_at IS NULL AND NEW.returned_at IS NOT NULL AND NEW.returned_at IS DISTINCT FROM OLD.returned_at) AND NOT (NEW.approved_at IS NULL AND NEW.undone_at IS NOT NULL AND NEW.undone_at IS DISTINCT FROM OLD.undone_at) THEN
                RAISE EXCEPTION 'an approval is undone or returned only' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_approved_at_is_kept_7a7fa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF OLD.approved_at IS NOT NULL AND NEW.approved_at IS DISTINCT FROM OLD.approved_at AND NOT (NEW.approved_at IS NULL AND NEW.reopened_at IS NOT NULL AND NEW.reopened_at IS DISTINCT FROM OLD.reopened_at) THEN
                RAISE EXCEPTION 'an approval is taken back by a reopening only' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_approved_minutes_keep_their_summary_69a4c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF OLD.approved_at IS NOT NULL AND NEW.approved_at IS NOT NULL
                    AND (OLD.summary, OLD.chair_id) IS DISTINCT FROM (NEW.summary, NEW.chair_id) THEN
                RAISE EXCEPTION 'approved minutes take no changes' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_approved_with_speakers_who_came_2c689() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.approved_at IS NOT NULL AND (
    EXISTS (SELECT 1 FROM proceedings_remark WHERE minutes_id = NEW.id AND check_in_id IS NULL)
    OR EXISTS (SELECT 1 FROM proceedings_directive WHERE minutes_id = NEW.id AND check_in_id IS NULL)
    OR EXISTS (
        SELECT 1 FROM proceedings_question WHERE minutes_id = NEW.id
        AND (check_in_id IS NULL OR (answer <> '' AND answer_check_in_id IS NULL))
    )
) THEN
                RAISE EXCEPTION 'minutes are approved when everyone who speaks in them is in the attendance' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_19abc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_sessionevent" ("day_id", "ended_at", "fixed_at", "id", "kind", "lead", "minutes", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "public", "question_minutes", "room_id", "sector_id", "title") VALUES (OLD."day_id", OLD."ended_at", OLD."fixed_at", OLD."id", OLD."kind", OLD."lead", OLD."minutes", OLD."opened_at", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."position", OLD."public", OLD."question_minutes", OLD."room_id", OLD."sector_id", OLD."title"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_21776() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "presentations_windowevent" ("closes_at", "corrects_until", "id", "locked_at", "locked_by", "meeting_id", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."closes_at", OLD."corrects_until", OLD."id", OLD."locked_at", OLD."locked_by", OLD."meeting_id", OLD."opens_at", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_2447c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_reportevent" ("evidence", "evidence_name", "follow_up_id", "id", "obstacle", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_at", "reported_by", "returned_at", "returned_by", "returned_note", "text", "verified_at", "verified_by") VALUES (OLD."evidence", OLD."evidence_name", OLD."follow_up_id", OLD."id", OLD."obstacle", OLD."percent", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reported_at", OLD."reported_by", OLD."returned_at", OLD."returned_by", OLD."returned_note", OLD."text", OLD."verified_at", OLD."verified_by"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_29e99() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_directiveevent" ("check_in_id", "id", "minutes_id", "noted_at", "noted_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_at", "speaker_id", "speaker_name", "speaker_office", "speaker_written", "text", "version") VALUES (OLD."check_in_id", OLD."id", OLD."minutes_id", OLD."noted_at", OLD."noted_by", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."said_at", OLD."speaker_id", OLD."speaker_name", OLD."speaker_office", OLD."speaker_written", OLD."text", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_3900a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "presentations_factorevent" ("category", "expose_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (OLD."category", OLD."expose_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."position", OLD."text"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_3dcbb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_minutesevent" ("approved_at", "approved_by", "chair_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reopened_at", "reopened_by", "session_id", "summary", "version") VALUES (OLD."approved_at", OLD."approved_by", OLD."chair_id", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reopened_at", OLD."reopened_by", OLD."session_id", OLD."summary", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_465c5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_remarkevent" ("check_in_id", "id", "minutes_id", "noted_at", "noted_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_at", "speaker_id", "speaker_name", "speaker_office", "speaker_written", "text", "version") VALUES (OLD."check_in_id", OLD."id", OLD."minutes_id", OLD."noted_at", OLD."noted_by", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."said_at", OLD."speaker_id", OLD."speaker_name", OLD."speaker_office", OLD."speaker_written", OLD."text", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_4cde5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_messageevent" ("address", "channel", "dropped_at", "failure", "id", "letter_id", "made_at", "meeting_id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reviewed_at", "reviewed_by", "sent_at", "sent_by", "subject", "text", "told", "tried_at", "unit_id", "whose") VALUES (OLD."address", OLD."channel", OLD."dropped_at", OLD."failure", OLD."id", OLD."letter_id", OLD."made_at", OLD."meeting_id", OLD."participant_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."purpose", OLD."reviewed_at", OLD."reviewed_by", OLD."sent_at", OLD."sent_by", OLD."subject", OLD."text", OLD."told", OLD."tried_at", OLD."unit_id", OLD."whose"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_9322e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_participantevent" ("answer", "answered_at", "answered_by", "code_generation", "companions", "group", "id", "left_as", "link_generation", "meeting_id", "name", "office", "official_id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "position", "post_id", "protocol_rank", "reason", "represents_id", "seat", "walked_in_at") VALUES (OLD."answer", OLD."answered_at", OLD."answered_by", OLD."code_generation", OLD."companions", OLD."group", OLD."id", OLD."left_as", OLD."link_generation", OLD."meeting_id", OLD."name", OLD."office", OLD."official_id", OLD."opened_at", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."phone", OLD."position", OLD."post_id", OLD."protocol_rank", OLD."reason", OLD."represents_id", OLD."seat", OLD."walked_in_at"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_9996f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_appointmentevent" ("id", "kind", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "since", "until") VALUES (OLD."id", OLD."kind", OLD."official_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."post_id", OLD."since", OLD."until"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_aa00d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_questionevent" ("addressed_to_id", "answer", "answer_check_in_id", "answered_by_id", "answered_name", "answered_office", "answered_written", "check_in_id", "id", "minutes_id", "noted_at", "noted_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise", "said_at", "speaker_id", "speaker_name", "speaker_office", "speaker_written", "text", "version") VALUES (OLD."addressed_to_id", OLD."answer", OLD."answer_check_in_id", OLD."answered_by_id", OLD."answered_name", OLD."answered_office", OLD."answered_written", OLD."check_in_id", OLD."id", OLD."minutes_id", OLD."noted_at", OLD."noted_by", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."promise", OLD."said_at", OLD."speaker_id", OLD."speaker_name", OLD."speaker_office", OLD."speaker_written", OLD."text", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_af8c0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "presentations_resultevent" ("actual", "actual_step", "budget", "code", "explanation", "expose_id", "id", "indicator", "is_key", "measure", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "polarity", "position", "scale", "spent", "target", "target_step") VALUES (OLD."actual", OLD."actual_step", OLD."budget", OLD."code", OLD."explanation", OLD."expose_id", OLD."id", OLD."indicator", OLD."is_key", OLD."measure", OLD."name", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."polarity", OLD."position", OLD."scale", OLD."spent", OLD."target", OLD."target_step"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_b48da() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_followupevent" ("cancelled_at", "cancelled_by", "cancelled_reason", "decision_id", "directive_id", "due_on", "due_reason", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "text", "unit_id") VALUES (OLD."cancelled_at", OLD."cancelled_by", OLD."cancelled_reason", OLD."decision_id", OLD."directive_id", OLD."due_on", OLD."due_reason", OLD."id", OLD."meeting_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."question_id", OLD."text", OLD."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_b789d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_officialevent" ("aide_phone", "email", "grade", "id", "merged_at", "merged_by", "merged_into_id", "name", "nip", "operator_phone", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "region_id") VALUES (OLD."aide_phone", OLD."email", OLD."grade", OLD."id", OLD."merged_at", OLD."merged_by", OLD."merged_into_id", OLD."name", OLD."nip", OLD."operator_phone", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."phone", OLD."region_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_c04f7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_checkinevent" ("came_at", "day_id", "id", "left_at", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by", "scan_id", "session_id") VALUES (OLD."came_at", OLD."day_id", OLD."id", OLD."left_at", OLD."participant_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."recorded_by", OLD."scan_id", OLD."session_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_c47a4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_postevent" ("echelon", "head", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_rank", "region_id", "title", "unit_id") VALUES (OLD."echelon", OLD."head", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."protocol_rank", OLD."region_id", OLD."title", OLD."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_c6d6f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_decisionevent" ("adopted_at", "adopted_by", "document", "id", "issue", "meeting_id", "number", "output", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposed_by", "sector_id", "session_id", "text", "topic_id", "version", "withdrawn_at", "withdrawn_by", "withdrawn_reason") VALUES (OLD."adopted_at", OLD."adopted_by", OLD."document", OLD."id", OLD."issue", OLD."meeting_id", OLD."number", OLD."output", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."position", OLD."proposed_by", OLD."sector_id", OLD."session_id", OLD."text", OLD."topic_id", OLD."version", OLD."withdrawn_at", OLD."withdrawn_by", OLD."withdrawn_reason"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_cb946() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "presentations_planevent" ("document", "expose_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (OLD."document", OLD."expose_id", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."position", OLD."text"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_d5fb9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "presentations_exposeevent" ("approved_at", "approved_by", "deck_id", "ended_at", "figures", "figures_as_of", "id", "in_writing_at", "kind", "locked_at", "locked_by", "meeting_id", "minutes", "outcome_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_by_hand", "position", "postponed_at", "presenter_id", "reopened_at", "reopened_by", "returned_at", "returned_by", "returned_note", "sector_id", "session_id", "started_at", "submitted_at", "submitted_by", "submitted_parts", "title", "undone_at", "unit_id", "unit_name") VALUES (OLD."approved_at", OLD."approved_by", OLD."deck_id", OLD."ended_at", OLD."figures", OLD."figures_as_of", OLD."id", OLD."in_writing_at", OLD."kind", OLD."locked_at", OLD."locked_by", OLD."meeting_id", OLD."minutes", OLD."outcome_by", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."placed_by_hand", OLD."position", OLD."postponed_at", OLD."presenter_id", OLD."reopened_at", OLD."reopened_by", OLD."returned_at", OLD."returned_by", OLD."returned_note", OLD."sector_id", OLD."session_id", OLD."started_at", OLD."submitted_at", OLD."submitted_by", OLD."submitted_parts", OLD."title", OLD."undone_at", OLD."unit_id", OLD."unit_name"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_e5d50() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_unitevent" ("code", "ended_on", "id", "kind", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "region_id", "sector_id", "short_name", "successor_id") VALUES (OLD."code", OLD."ended_on", OLD."id", OLD."kind", OLD."name", OLD."parent_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."position", OLD."region_id", OLD."sector_id", OLD."short_name", OLD."successor_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_extension_frozen_42263() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_01be2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_reportevent" ("evidence", "evidence_name", "follow_up_id", "id", "obstacle", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_at", "reported_by", "returned_at", "returned_by", "returned_note", "text", "verified_at", "verified_by") VALUES (NEW."evidence", NEW."evidence_name", NEW."follow_up_id", NEW."id", NEW."obstacle", NEW."percent", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reported_at", NEW."reported_by", NEW."returned_at", NEW."returned_by", NEW."returned_note", NEW."text", NEW."verified_at", NEW."verified_by"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_068a6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_participantevent" ("answer", "answered_at", "answered_by", "code_generation", "companions", "group", "id", "left_as", "link_generation", "meeting_id", "name", "office", "official_id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "position", "post_id", "protocol_rank", "reason", "represents_id", "seat", "walked_in_at") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by", NEW."code_generation", NEW."companions", NEW."group", NEW."id", NEW."left_as", NEW."link_generation", NEW."meeting_id", NEW."name", NEW."office", NEW."official_id", NEW."opened_at", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone", NEW."position", NEW."post_id", NEW."protocol_rank", NEW."reason", NEW."represents_id", NEW."seat", NEW."walked_in_at"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_28654() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_remarkevent" ("check_in_id", "id", "minutes_id", "noted_at", "noted_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_at", "speaker_id", "speaker_name", "speaker_office", "speaker_written", "text", "version") VALUES (NEW."check_in_id", NEW."id", NEW."minutes_id", NEW."noted_at", NEW."noted_by", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."said_at", NEW."speaker_id", NEW."speaker_name", NEW."speaker_office", NEW."speaker_written", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_2d232() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_unitevent" ("code", "ended_on", "id", "kind", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "region_id", "sector_id", "short_name", "successor_id") VALUES (NEW."code", NEW."ended_on", NEW."id", NEW."kind", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."position", NEW."region_id", NEW."sector_id", NEW."short_name", NEW."successor_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_30700() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "presentations_exposeevent" ("approved_at", "approved_by", "deck_id", "ended_at", "figures", "figures_as_of", "id", "in_writing_at", "kind", "locked_at", "locked_by", "meeting_id", "minutes", "outcome_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_by_hand", "position", "postponed_at", "presenter_id", "reopened_at", "reopened_by", "returned_at", "returned_by", "returned_note", "sector_id", "session_id", "started_at", "submitted_at", "submitted_by", "submitted_parts", "title", "undone_at", "unit_id", "unit_name") VALUES (NEW."approved_at", NEW."approved_by", NEW."deck_id", NEW."ended_at", NEW."figures", NEW."figures_as_of", NEW."id", NEW."in_writing_at", NEW."kind", NEW."locked_at", NEW."locked_by", NEW."meeting_id", NEW."minutes", NEW."outcome_by", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."placed_by_hand", NEW."position", NEW."postponed_at", NEW."presenter_id", NEW."reopened_at", NEW."reopened_by", NEW."returned_at", NEW."returned_by", NEW."returned_note", NEW."sector_id", NEW."session_id", NEW."started_at", NEW."submitted_at", NEW."submitted_by", NEW."submitted_parts", NEW."title", NEW."undone_at", NEW."unit_id", NEW."unit_name"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_342e3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_minutesevent" ("approved_at", "approved_by", "chair_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reopened_at", "reopened_by", "session_id", "summary", "version") VALUES (NEW."approved_at", NEW."approved_by", NEW."chair_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reopened_at", NEW."reopened_by", NEW."session_id", NEW."summary", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_62270() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "presentations_resultevent" ("actual", "actual_step", "budget", "code", "explanation", "expose_id", "id", "indicator", "is_key", "measure", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "polarity", "position", "scale", "spent", "target", "target_step") VALUES (NEW."actual", NEW."actual_step", NEW."budget", NEW."code", NEW."explanation", NEW."expose_id", NEW."id", NEW."indicator", NEW."is_key", NEW."measure", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."polarity", NEW."position", NEW."scale", NEW."spent", NEW."target", NEW."target_step"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_718df() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_postevent" ("echelon", "head", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_rank", "region_id", "title", "unit_id") VALUES (NEW."echelon", NEW."head", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."protocol_rank", NEW."region_id", NEW."title", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_7f57a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_appointmentevent" ("id", "kind", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "since", "until") VALUES (NEW."id", NEW."kind", NEW."official_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."post_id", NEW."since", NEW."until"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_815da() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "presentations_windowevent" ("closes_at", "corrects_until", "id", "locked_at", "locked_by", "meeting_id", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."closes_at", NEW."corrects_until", NEW."id", NEW."locked_at", NEW."locked_by", NEW."meeting_id", NEW."opens_at", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_85976() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_officialevent" ("aide_phone", "email", "grade", "id", "merged_at", "merged_by", "merged_into_id", "name", "nip", "operator_phone", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "region_id") VALUES (NEW."aide_phone", NEW."email", NEW."grade", NEW."id", NEW."merged_at", NEW."merged_by", NEW."merged_into_id", NEW."name", NEW."nip", NEW."operator_phone", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone", NEW."region_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_8a3a2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_sessionevent" ("day_id", "ended_at", "fixed_at", "id", "kind", "lead", "minutes", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "public", "question_minutes", "room_id", "sector_id", "title") VALUES (NEW."day_id", NEW."ended_at", NEW."fixed_at", NEW."id", NEW."kind", NEW."lead", NEW."minutes", NEW."opened_at", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."position", NEW."public", NEW."question_minutes", NEW."room_id", NEW."sector_id", NEW."title"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_8f293() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "presentations_planevent" ("document", "expose_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."document", NEW."expose_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."position", NEW."text"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_95f80() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_followupevent" ("cancelled_at", "cancelled_by", "cancelled_reason", "decision_id", "directive_id", "due_on", "due_reason", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "text", "unit_id") VALUES (NEW."cancelled_at", NEW."cancelled_by", NEW."cancelled_reason", NEW."decision_id", NEW."directive_id", NEW."due_on", NEW."due_reason", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."question_id", NEW."text", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_962b2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_messageevent" ("address", "channel", "dropped_at", "failure", "id", "letter_id", "made_at", "meeting_id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reviewed_at", "reviewed_by", "sent_at", "sent_by", "subject", "text", "told", "tried_at", "unit_id", "whose") VALUES (NEW."address", NEW."channel", NEW."dropped_at", NEW."failure", NEW."id", NEW."letter_id", NEW."made_at", NEW."meeting_id", NEW."participant_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."purpose", NEW."reviewed_at", NEW."reviewed_by", NEW."sent_at", NEW."sent_by", NEW."subject", NEW."text", NEW."told", NEW."tried_at", NEW."unit_id", NEW."whose"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_bc03d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_questionevent" ("addressed_to_id", "answer", "answer_check_in_id", "answered_by_id", "answered_name", "answered_office", "answered_written", "check_in_id", "id", "minutes_id", "noted_at", "noted_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise", "said_at", "speaker_id", "speaker_name", "speaker_office", "speaker_written", "text", "version") VALUES (NEW."addressed_to_id", NEW."answer", NEW."answer_check_in_id", NEW."answered_by_id", NEW."answered_name", NEW."answered_office", NEW."answered_written", NEW."check_in_id", NEW."id", NEW."minutes_id", NEW."noted_at", NEW."noted_by", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."promise", NEW."said_at", NEW."speaker_id", NEW."speaker_name", NEW."speaker_office", NEW."speaker_written", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_cd804() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "presentations_factorevent" ("category", "expose_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."category", NEW."expose_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."position", NEW."text"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d158b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_directiveevent" ("check_in_id", "id", "minutes_id", "noted_at", "noted_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_at", "speaker_id", "speaker_name", "speaker_office", "speaker_written", "text", "version") VALUES (NEW."check_in_id", NEW."id", NEW."minutes_id", NEW."noted_at", NEW."noted_by", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."said_at", NEW."speaker_id", NEW."speaker_name", NEW."speaker_office", NEW."speaker_written", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_f60ad() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_checkinevent" ("came_at", "day_id", "id", "left_at", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by", "scan_id", "session_id") VALUES (NEW."came_at", NEW."day_id", NEW."id", NEW."left_at", NEW."participant_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."recorded_by", NEW."scan_id", NEW."session_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_fc07f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_decisionevent" ("adopted_at", "adopted_by", "document", "id", "issue", "meeting_id", "number", "output", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposed_by", "sector_id", "session_id", "text", "topic_id", "version", "withdrawn_at", "withdrawn_by", "withdrawn_reason") VALUES (NEW."adopted_at", NEW."adopted_by", NEW."document", NEW."id", NEW."issue", NEW."meeting_id", NEW."number", NEW."output", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."position", NEW."proposed_by", NEW."sector_id", NEW."session_id", NEW."text", NEW."topic_id", NEW."version", NEW."withdrawn_at", NEW."withdrawn_by", NEW."withdrawn_reason"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_locked_at_is_kept_9e4ac() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF OLD.locked_at IS NOT NULL AND NEW.locked_at IS DISTINCT FROM OLD.locked_at AND NOT (NEW.locked_at IS NULL AND NEW.reopened_at IS NOT NULL AND NEW.reopened_at IS DISTINCT FROM OLD.reopened_at) THEN
                RAISE EXCEPTION 'a lock is taken back by a reopening only' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_locked_at_is_kept_f58e7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF OLD.locked_at IS NOT NULL AND NEW.locked_at IS DISTINCT FROM OLD.locked_at THEN
                RAISE EXCEPTION 'exposés are reopened one by one; that all were locked stays' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_number_is_kept_296e8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number THEN
                RAISE EXCEPTION 'a decision keeps its number' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_only_while_open_0b91c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF EXISTS (
        SELECT 1 FROM proceedings_minutes WHERE id IN (OLD.minutes_id, NEW.minutes_id) AND approved_at IS NOT NULL
    ) THEN
                RAISE EXCEPTION 'approved minutes take no changes' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_only_while_open_52167() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF EXISTS (
        SELECT 1 FROM proceedings_minutes WHERE id IN (OLD.minutes_id, NEW.minutes_id) AND approved_at IS NOT NULL
    ) THEN
                RAISE EXCEPTION 'approved minutes take no changes' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_only_while_open_da20c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF EXISTS (
        SELECT 1 FROM proceedings_minutes WHERE id IN (OLD.minutes_id, NEW.minutes_id) AND approved_at IS NOT NULL
    ) THEN
                RAISE EXCEPTION 'approved minutes take no changes' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_paper_frozen_8adc8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_paper_kept_aa4b9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_release_frozen_667ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_returned_at_is_kept_8abf3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF OLD.returned_at IS NOT NULL AND NEW.returned_at IS DISTINCT FROM OLD.returned_at THEN
                RAISE EXCEPTION 'a verdict on a report stays' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_scan_frozen_47d98() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_0c7b5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "presentations_factorevent" ("category", "expose_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."category", NEW."expose_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."position", NEW."text"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_170df() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "presentations_resultevent" ("actual", "actual_step", "budget", "code", "explanation", "expose_id", "id", "indicator", "is_key", "measure", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "polarity", "position", "scale", "spent", "target", "target_step") VALUES (NEW."actual", NEW."actual_step", NEW."budget", NEW."code", NEW."explanation", NEW."expose_id", NEW."id", NEW."indicator", NEW."is_key", NEW."measure", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."polarity", NEW."position", NEW."scale", NEW."spent", NEW."target", NEW."target_step"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_24d11() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_appointmentevent" ("id", "kind", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "since", "until") VALUES (NEW."id", NEW."kind", NEW."official_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."post_id", NEW."since", NEW."until"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_2a99a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_questionevent" ("addressed_to_id", "answer", "answer_check_in_id", "answered_by_id", "answered_name", "answered_office", "answered_written", "check_in_id", "id", "minutes_id", "noted_at", "noted_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise", "said_at", "speaker_id", "speaker_name", "speaker_office", "speaker_written", "text", "version") VALUES (NEW."addressed_to_id", NEW."answer", NEW."answer_check_in_id", NEW."answered_by_id", NEW."answered_name", NEW."answered_office", NEW."answered_written", NEW."check_in_id", NEW."id", NEW."minutes_id", NEW."noted_at", NEW."noted_by", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."promise", NEW."said_at", NEW."speaker_id", NEW."speaker_name", NEW."speaker_office", NEW."speaker_written", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_2e9f6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_postevent" ("echelon", "head", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_rank", "region_id", "title", "unit_id") VALUES (NEW."echelon", NEW."head", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."protocol_rank", NEW."region_id", NEW."title", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_43326() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "presentations_exposeevent" ("approved_at", "approved_by", "deck_id", "ended_at", "figures", "figures_as_of", "id", "in_writing_at", "kind", "locked_at", "locked_by", "meeting_id", "minutes", "outcome_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_by_hand", "position", "postponed_at", "presenter_id", "reopened_at", "reopened_by", "returned_at", "returned_by", "returned_note", "sector_id", "session_id", "started_at", "submitted_at", "submitted_by", "submitted_parts", "title", "undone_at", "unit_id", "unit_name") VALUES (NEW."approved_at", NEW."approved_by", NEW."deck_id", NEW."ended_at", NEW."figures", NEW."figures_as_of", NEW."id", NEW."in_writing_at", NEW."kind", NEW."locked_at", NEW."locked_by", NEW."meeting_id", NEW."minutes", NEW."outcome_by", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."placed_by_hand", NEW."position", NEW."postponed_at", NEW."presenter_id", NEW."reopened_at", NEW."reopened_by", NEW."returned_at", NEW."returned_by", NEW."returned_note", NEW."sector_id", NEW."session_id", NEW."started_at", NEW."submitted_at", NEW."submitted_by", NEW."submitted_parts", NEW."title", NEW."undone_at", NEW."unit_id", NEW."unit_name"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_43449() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_messageevent" ("address", "channel", "dropped_at", "failure", "id", "letter_id", "made_at", "meeting_id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reviewed_at", "reviewed_by", "sent_at", "sent_by", "subject", "text", "told", "tried_at", "unit_id", "whose") VALUES (NEW."address", NEW."channel", NEW."dropped_at", NEW."failure", NEW."id", NEW."letter_id", NEW."made_at", NEW."meeting_id", NEW."participant_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."purpose", NEW."reviewed_at", NEW."reviewed_by", NEW."sent_at", NEW."sent_by", NEW."subject", NEW."text", NEW."told", NEW."tried_at", NEW."unit_id", NEW."whose"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_58939() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_checkinevent" ("came_at", "day_id", "id", "left_at", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by", "scan_id", "session_id") VALUES (NEW."came_at", NEW."day_id", NEW."id", NEW."left_at", NEW."participant_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."recorded_by", NEW."scan_id", NEW."session_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_650c4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_directiveevent" ("check_in_id", "id", "minutes_id", "noted_at", "noted_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_at", "speaker_id", "speaker_name", "speaker_office", "speaker_written", "text", "version") VALUES (NEW."check_in_id", NEW."id", NEW."minutes_id", NEW."noted_at", NEW."noted_by", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."said_at", NEW."speaker_id", NEW."speaker_name", NEW."speaker_office", NEW."speaker_written", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_661a5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_unitevent" ("code", "ended_on", "id", "kind", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "region_id", "sector_id", "short_name", "successor_id") VALUES (NEW."code", NEW."ended_on", NEW."id", NEW."kind", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."position", NEW."region_id", NEW."sector_id", NEW."short_name", NEW."successor_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_7ef41() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_decisionevent" ("adopted_at", "adopted_by", "document", "id", "issue", "meeting_id", "number", "output", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposed_by", "sector_id", "session_id", "text", "topic_id", "version", "withdrawn_at", "withdrawn_by", "withdrawn_reason") VALUES (NEW."adopted_at", NEW."adopted_by", NEW."document", NEW."id", NEW."issue", NEW."meeting_id", NEW."number", NEW."output", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."position", NEW."proposed_by", NEW."sector_id", NEW."session_id", NEW."text", NEW."topic_id", NEW."version", NEW."withdrawn_at", NEW."withdrawn_by", NEW."withdrawn_reason"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_80e54() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_sessionevent" ("day_id", "ended_at", "fixed_at", "id", "kind", "lead", "minutes", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "public", "question_minutes", "room_id", "sector_id", "title") VALUES (NEW."day_id", NEW."ended_at", NEW."fixed_at", NEW."id", NEW."kind", NEW."lead", NEW."minutes", NEW."opened_at", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."position", NEW."public", NEW."question_minutes", NEW."room_id", NEW."sector_id", NEW."title"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_8e184() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "presentations_windowevent" ("closes_at", "corrects_until", "id", "locked_at", "locked_by", "meeting_id", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."closes_at", NEW."corrects_until", NEW."id", NEW."locked_at", NEW."locked_by", NEW."meeting_id", NEW."opens_at", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_a427a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_followupevent" ("cancelled_at", "cancelled_by", "cancelled_reason", "decision_id", "directive_id", "due_on", "due_reason", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "text", "unit_id") VALUES (NEW."cancelled_at", NEW."cancelled_by", NEW."cancelled_reason", NEW."decision_id", NEW."directive_id", NEW."due_on", NEW."due_reason", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."question_id", NEW."text", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_a81e4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_remarkevent" ("check_in_id", "id", "minutes_id", "noted_at", "noted_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_at", "speaker_id", "speaker_name", "speaker_office", "speaker_written", "text", "version") VALUES (NEW."check_in_id", NEW."id", NEW."minutes_id", NEW."noted_at", NEW."noted_by", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."said_at", NEW."speaker_id", NEW."speaker_name", NEW."speaker_office", NEW."speaker_written", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b1071() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_officialevent" ("aide_phone", "email", "grade", "id", "merged_at", "merged_by", "merged_into_id", "name", "nip", "operator_phone", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "region_id") VALUES (NEW."aide_phone", NEW."email", NEW."grade", NEW."id", NEW."merged_at", NEW."merged_by", NEW."merged_into_id", NEW."name", NEW."nip", NEW."operator_phone", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone", NEW."region_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b9810() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_reportevent" ("evidence", "evidence_name", "follow_up_id", "id", "obstacle", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_at", "reported_by", "returned_at", "returned_by", "returned_note", "text", "verified_at", "verified_by") VALUES (NEW."evidence", NEW."evidence_name", NEW."follow_up_id", NEW."id", NEW."obstacle", NEW."percent", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reported_at", NEW."reported_by", NEW."returned_at", NEW."returned_by", NEW."returned_note", NEW."text", NEW."verified_at", NEW."verified_by"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_c9656() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "participants_participantevent" ("answer", "answered_at", "answered_by", "code_generation", "companions", "group", "id", "left_as", "link_generation", "meeting_id", "name", "office", "official_id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "position", "post_id", "protocol_rank", "reason", "represents_id", "seat", "walked_in_at") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by", NEW."code_generation", NEW."companions", NEW."group", NEW."id", NEW."left_as", NEW."link_generation", NEW."meeting_id", NEW."name", NEW."office", NEW."official_id", NEW."opened_at", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone", NEW."position", NEW."post_id", NEW."protocol_rank", NEW."reason", NEW."represents_id", NEW."seat", NEW."walked_in_at"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_d6fb1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "proceedings_minutesevent" ("approved_at", "approved_by", "chair_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reopened_at", "reopened_by", "session_id", "summary", "version") VALUES (NEW."approved_at", NEW."approved_by", NEW."chair_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reopened_at", NEW."reopened_by", NEW."session_id", NEW."summary", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_f2b9b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "presentations_planevent" ("document", "expose_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."document", NEW."expose_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."position", NEW."text"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_verified_at_is_kept_54d42() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF OLD.verified_at IS NOT NULL AND NEW.verified_at IS DISTINCT FROM OLD.verified_at THEN
                RAISE EXCEPTION 'a verdict on a report stays' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        
                END;
            $$;

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id integer NOT NULL
);

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_limits (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);

CREATE TABLE public.agenda_day (
    id bigint NOT NULL,
    date date NOT NULL,
    starts_at time without time zone NOT NULL,
    meeting_id bigint NOT NULL
);

ALTER TABLE public.agenda_day ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_day_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.agenda_holiday (
    id bigint NOT NULL,
    date date NOT NULL,
    name character varying(150) NOT NULL,
    joint_leave boolean NOT NULL,
    region_id bigint NOT NULL
);

ALTER TABLE public.agenda_holiday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_holiday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.agenda_meeting (
    id bigint NOT NULL,
    slug character varying(50) NOT NULL,
    title character varying(200) NOT NULL,
    short_title character varying(40) NOT NULL,
    theme character varying(300) NOT NULL,
    purpose text NOT NULL,
    venue character varying(200) NOT NULL,
    opener character varying(100) NOT NULL,
    sample boolean NOT NULL,
    closed_at timestamp with time zone,
    region_id bigint NOT NULL
);

ALTER TABLE public.agenda_meeting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_meeting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.agenda_paper (
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    title character varying(300) NOT NULL,
    number character varying(100) NOT NULL,
    dated date,
    file character varying(100) NOT NULL,
    sha256 character varying(64),
    code character varying(20),
    issued_at timestamp with time zone,
    signer jsonb,
    revoked_at timestamp with time zone,
    revoked_by character varying(200) NOT NULL,
    revoked_reason text NOT NULL,
    meeting_id bigint NOT NULL,
    replaces_id bigint,
    CONSTRAINT paper_issued_whole CHECK ((((code IS NOT NULL) AND (issued_at IS NOT NULL) AND (sha256 IS NOT NULL) AND (signer IS NOT NULL) AND (NOT ((file)::text = ''::text))) OR ((code IS NULL) AND (issued_at IS NULL) AND (sha256 IS NULL) AND (signer IS NULL) AND ((file)::text = ''::text)))),
    CONSTRAINT paper_revoked_only_if_issued CHECK (((revoked_at IS NULL) OR (issued_at IS NOT NULL))),
    CONSTRAINT paper_revoked_with_a_reason CHECK ((((revoked_at IS NULL) AND ((revoked_by)::text = ''::text) AND (revoked_reason = ''::text)) OR ((revoked_at IS NOT NULL) AND (NOT ((revoked_by)::text = ''::text)) AND (NOT (revoked_reason = ''::text)))))
);

ALTER TABLE public.agenda_paper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_paper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.agenda_region (
    id bigint NOT NULL,
    code character varying(5) NOT NULL,
    slug character varying(50) NOT NULL,
    name character varying(100) NOT NULL,
    short_name character varying(40) NOT NULL,
    head_title character varying(100) NOT NULL,
    capital character varying(100) NOT NULL,
    time_zone character varying(20) NOT NULL,
    letterhead_name character varying(150) NOT NULL,
    letterhead_office character varying(150) NOT NULL,
    letterhead_address text NOT NULL,
    crest character varying(100) NOT NULL,
    accent character varying(10) NOT NULL,
    paper_size character varying(5) NOT NULL,
    state_emblem character varying(100),
    CONSTRAINT region_slug_not_reserved CHECK ((NOT ((slug)::text = ANY ((ARRAY['admin'::character varying, 'akun'::character varying, 'v'::character varying, 'healthz'::character varying, 'static'::character varying, 'media'::character varying, 'api'::character varying, 'favicon.ico'::character varying, 'robots.txt'::character varying, 'manifest.json'::character varying, 'id'::character varying, 'en'::character varying])::text[]))))
);

ALTER TABLE public.agenda_region ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_region_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.agenda_release (
    id bigint NOT NULL,
    number smallint NOT NULL,
    released_at timestamp with time zone NOT NULL,
    released_by character varying(200) NOT NULL,
    content jsonb NOT NULL,
    changes jsonb NOT NULL,
    meeting_id bigint NOT NULL,
    CONSTRAINT agenda_release_number_check CHECK ((number >= 0))
);

ALTER TABLE public.agenda_release ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_release_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.agenda_room (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    "position" smallint NOT NULL,
    meeting_id bigint NOT NULL,
    CONSTRAINT agenda_room_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.agenda_room ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_room_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.agenda_sector (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    "position" smallint NOT NULL,
    region_id bigint NOT NULL,
    CONSTRAINT agenda_sector_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.agenda_sector ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_sector_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.agenda_session (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    kind character varying(12) NOT NULL,
    title character varying(200) NOT NULL,
    minutes smallint NOT NULL,
    question_minutes smallint NOT NULL,
    fixed_at time without time zone,
    lead character varying(150) NOT NULL,
    public boolean NOT NULL,
    opened_at timestamp with time zone,
    ended_at timestamp with time zone,
    day_id bigint NOT NULL,
    room_id bigint,
    sector_id bigint,
    CONSTRAINT agenda_session_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT agenda_session_position_check CHECK (("position" >= 0)),
    CONSTRAINT agenda_session_question_minutes_check CHECK ((question_minutes >= 0)),
    CONSTRAINT session_ends_after_it_opened CHECK (((ended_at IS NULL) OR ((opened_at IS NOT NULL) AND (opened_at <= ended_at)))),
    CONSTRAINT session_position_from_1 CHECK (("position" >= 1)),
    CONSTRAINT session_questions_within CHECK ((question_minutes <= minutes)),
    CONSTRAINT session_takes_time CHECK (((minutes >= 1) AND (minutes <= 1440)))
);

ALTER TABLE public.agenda_session ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_session_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.agenda_sessionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    kind character varying(12) NOT NULL,
    title character varying(200) NOT NULL,
    minutes smallint NOT NULL,
    question_minutes smallint NOT NULL,
    fixed_at time without time zone,
    lead character varying(150) NOT NULL,
    public boolean NOT NULL,
    opened_at timestamp with time zone,
    ended_at timestamp with time zone,
    day_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    room_id bigint,
    sector_id bigint,
    CONSTRAINT agenda_sessionevent_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT agenda_sessionevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT agenda_sessionevent_question_minutes_check CHECK ((question_minutes >= 0))
);

ALTER TABLE public.agenda_sessionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_sessionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.agenda_topic (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    text character varying(300) NOT NULL,
    meeting_id bigint NOT NULL,
    CONSTRAINT agenda_topic_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.agenda_topic ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_topic_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_user (
    id integer NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL
);

CREATE TABLE public.auth_user_groups (
    id bigint NOT NULL,
    user_id integer NOT NULL,
    group_id integer NOT NULL
);

ALTER TABLE public.auth_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.auth_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_user_user_permissions (
    id bigint NOT NULL,
    user_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id integer NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);

ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

CREATE TABLE public.participants_appointment (
    id bigint NOT NULL,
    kind character varying(9) NOT NULL,
    since date,
    until date,
    official_id bigint NOT NULL,
    post_id bigint NOT NULL,
    CONSTRAINT appointment_ends_after_start CHECK (((since IS NULL) OR (until IS NULL) OR (since <= until)))
);

ALTER TABLE public.participants_appointment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_appointment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_appointmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(9) NOT NULL,
    since date,
    until date,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    official_id bigint NOT NULL,
    post_id bigint NOT NULL
);

ALTER TABLE public.participants_appointmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_appointmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_assignment (
    id bigint NOT NULL,
    role character varying(10) NOT NULL,
    session_id bigint NOT NULL,
    participant_id bigint NOT NULL
);

ALTER TABLE public.participants_assignment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_assignment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_checkin (
    id bigint NOT NULL,
    came_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    recorded_by character varying(200) NOT NULL,
    day_id bigint NOT NULL,
    session_id bigint,
    participant_id bigint NOT NULL,
    scan_id bigint,
    CONSTRAINT check_in_left_after_came CHECK (((left_at IS NULL) OR (came_at <= left_at)))
);

ALTER TABLE public.participants_checkin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_checkin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_checkinevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    came_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    recorded_by character varying(200) NOT NULL,
    day_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    session_id bigint,
    participant_id bigint NOT NULL,
    scan_id bigint
);

ALTER TABLE public.participants_checkinevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_checkinevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_columnassignment (
    id bigint NOT NULL,
    heading character varying(64) NOT NULL,
    columns jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by character varying(200) NOT NULL,
    region_id bigint NOT NULL,
    CONSTRAINT column_assignment_of_headings CHECK (((heading)::text ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE public.participants_columnassignment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_columnassignment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_desk (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    pin character varying(128) NOT NULL,
    generation smallint NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    wrong_pins smallint NOT NULL,
    made_by character varying(200) NOT NULL,
    meeting_id bigint NOT NULL,
    CONSTRAINT participants_desk_generation_check CHECK ((generation >= 0)),
    CONSTRAINT participants_desk_wrong_pins_check CHECK ((wrong_pins >= 0))
);

ALTER TABLE public.participants_desk ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_desk_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_drawing (
    id bigint NOT NULL,
    phase character varying(7) NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    kind character varying(5) NOT NULL,
    failure character varying(7) NOT NULL,
    letter_id bigint NOT NULL,
    CONSTRAINT drawing_phase_with_its_times CHECK ((((ended_at IS NULL) AND ((failure)::text = ''::text) AND ((phase)::text = 'queued'::text) AND (started_at IS NULL)) OR ((ended_at IS NULL) AND ((failure)::text = ''::text) AND ((phase)::text = 'running'::text) AND (started_at IS NOT NULL)) OR ((ended_at IS NOT NULL) AND ((failure)::text = ''::text) AND ((phase)::text = 'done'::text)) OR ((ended_at IS NOT NULL) AND ((phase)::text = 'failed'::text) AND (NOT ((failure)::text = ''::text)))))
);

ALTER TABLE public.participants_drawing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_drawing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_import (
    id bigint NOT NULL,
    name character varying(255) NOT NULL,
    sha256 character varying(64) NOT NULL,
    rows jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by character varying(200) NOT NULL,
    applied_at timestamp with time zone,
    applied_by character varying(200) NOT NULL,
    meeting_id bigint NOT NULL
);

ALTER TABLE public.participants_import ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_letter (
    id bigint NOT NULL,
    audience character varying(10) NOT NULL,
    purpose character varying(12) NOT NULL,
    nature character varying(13) NOT NULL,
    opening text NOT NULL,
    notes text NOT NULL,
    closing text NOT NULL,
    mandate character varying(2) NOT NULL,
    copies text NOT NULL,
    place character varying(60) NOT NULL,
    printed jsonb,
    preview character varying(100) NOT NULL,
    sheets character varying(100) NOT NULL,
    paper_id bigint NOT NULL,
    signer_id bigint
);

ALTER TABLE public.participants_letter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_letter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_limit (
    key character varying(100) NOT NULL,
    tries integer NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    CONSTRAINT participants_limit_tries_check CHECK ((tries >= 0))
);

CREATE TABLE public.participants_mandate (
    id bigint NOT NULL,
    participant_id bigint NOT NULL,
    unit_id bigint NOT NULL
);

ALTER TABLE public.participants_mandate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_mandate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_membership (
    id bigint NOT NULL,
    role character varying(11) NOT NULL,
    region_id bigint NOT NULL,
    user_id integer NOT NULL,
    unit_id bigint,
    CONSTRAINT membership_unit_of_operator_only CHECK (((((role)::text = 'operator'::text) AND (unit_id IS NOT NULL)) OR ((NOT ((role)::text = 'operator'::text)) AND (unit_id IS NULL))))
);

ALTER TABLE public.participants_membership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_message (
    id bigint NOT NULL,
    channel character varying(8) NOT NULL,
    whose character varying(8) NOT NULL,
    purpose character varying(12) NOT NULL,
    address character varying(254) NOT NULL,
    subject character varying(200) NOT NULL,
    text text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    reviewed_at timestamp with time zone,
    reviewed_by character varying(200) NOT NULL,
    sent_at timestamp with time zone,
    sent_by character varying(200) NOT NULL,
    dropped_at timestamp with time zone,
    tried_at timestamp with time zone,
    failure character varying(10) NOT NULL,
    letter_id bigint,
    meeting_id bigint NOT NULL,
    participant_id bigint,
    unit_id bigint,
    told jsonb,
    CONSTRAINT message_sent_only_when_reviewed CHECK (((sent_at IS NULL) OR ((reviewed_at IS NOT NULL) AND (reviewed_at <= sent_at)))),
    CONSTRAINT message_sent_or_dropped CHECK (((sent_at IS NULL) OR (dropped_at IS NULL)))
);

ALTER TABLE public.participants_message ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_message_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_messageevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    channel character varying(8) NOT NULL,
    whose character varying(8) NOT NULL,
    purpose character varying(12) NOT NULL,
    address character varying(254) NOT NULL,
    subject character varying(200) NOT NULL,
    text text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    reviewed_at timestamp with time zone,
    reviewed_by character varying(200) NOT NULL,
    sent_at timestamp with time zone,
    sent_by character varying(200) NOT NULL,
    dropped_at timestamp with time zone,
    tried_at timestamp with time zone,
    failure character varying(10) NOT NULL,
    letter_id bigint,
    meeting_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    participant_id bigint,
    unit_id bigint,
    told jsonb
);

ALTER TABLE public.participants_messageevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_messageevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_official (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    nip character varying(18) NOT NULL,
    grade character varying(60) NOT NULL,
    phone character varying(16) NOT NULL,
    aide_phone character varying(16) NOT NULL,
    operator_phone character varying(16) NOT NULL,
    email character varying(254) NOT NULL,
    region_id bigint NOT NULL,
    merged_at timestamp with time zone,
    merged_by character varying(200) DEFAULT ''::character varying NOT NULL,
    merged_into_id bigint,
    CONSTRAINT official_merged_at_a_moment CHECK ((((merged_at IS NULL) AND (merged_into_id IS NULL)) OR ((merged_at IS NOT NULL) AND (merged_into_id IS NOT NULL)))),
    CONSTRAINT official_nip_18_digits CHECK ((((nip)::text = ''::text) OR ((nip)::text ~ '^(?:[0-9]{18}|[0-9]{5,14}(?:/[A-Z]{1,2})?)$'::text))),
    CONSTRAINT official_not_merged_into_itself CHECK (((merged_into_id IS NULL) OR (NOT ((merged_into_id = id) AND (merged_into_id IS NOT NULL)))))
);

ALTER TABLE public.participants_official ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_official_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_officialevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    nip character varying(18) NOT NULL,
    grade character varying(60) NOT NULL,
    phone character varying(16) NOT NULL,
    aide_phone character varying(16) NOT NULL,
    operator_phone character varying(16) NOT NULL,
    email character varying(254) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    region_id bigint NOT NULL,
    merged_at timestamp with time zone,
    merged_by character varying(200) DEFAULT ''::character varying NOT NULL,
    merged_into_id bigint
);

ALTER TABLE public.participants_officialevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_officialevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_participant (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    office character varying(250) NOT NULL,
    phone character varying(16) NOT NULL,
    protocol_rank character varying(1) NOT NULL,
    "position" integer NOT NULL,
    "group" character varying(10) NOT NULL,
    seat character varying(20) NOT NULL,
    answer character varying(11) NOT NULL,
    reason character varying(200) NOT NULL,
    answered_at timestamp with time zone,
    answered_by character varying(200) NOT NULL,
    opened_at timestamp with time zone,
    companions smallint NOT NULL,
    walked_in_at timestamp with time zone,
    link_generation smallint NOT NULL,
    code_generation smallint NOT NULL,
    left_as jsonb,
    meeting_id bigint NOT NULL,
    official_id bigint,
    represents_id bigint,
    post_id bigint,
    CONSTRAINT participant_answered_at_a_moment CHECK (((((answer)::text = ''::text) AND (answered_at IS NULL)) OR ((NOT ((answer)::text = ''::text)) AND (answered_at IS NOT NULL)))),
    CONSTRAINT participant_not_own_representative CHECK ((NOT ((represents_id = id) AND (represents_id IS NOT NULL)))),
    CONSTRAINT participant_representative_named CHECK (((represents_id IS NULL) OR (NOT ((name)::text = ''::text)))),
    CONSTRAINT participants_participant_code_generation_check CHECK ((code_generation >= 0)),
    CONSTRAINT participants_participant_companions_check CHECK ((companions >= 0)),
    CONSTRAINT participants_participant_link_generation_check CHECK ((link_generation >= 0)),
    CONSTRAINT participants_participant_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.participants_participant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_participant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_participantevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    office character varying(250) NOT NULL,
    phone character varying(16) NOT NULL,
    protocol_rank character varying(1) NOT NULL,
    "position" integer NOT NULL,
    "group" character varying(10) NOT NULL,
    seat character varying(20) NOT NULL,
    answer character varying(11) NOT NULL,
    reason character varying(200) NOT NULL,
    answered_at timestamp with time zone,
    answered_by character varying(200) NOT NULL,
    opened_at timestamp with time zone,
    companions smallint NOT NULL,
    walked_in_at timestamp with time zone,
    link_generation smallint NOT NULL,
    code_generation smallint NOT NULL,
    left_as jsonb,
    meeting_id bigint NOT NULL,
    official_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    represents_id bigint,
    post_id bigint,
    CONSTRAINT participants_participantevent_code_generation_check CHECK ((code_generation >= 0)),
    CONSTRAINT participants_participantevent_companions_check CHECK ((companions >= 0)),
    CONSTRAINT participants_participantevent_link_generation_check CHECK ((link_generation >= 0)),
    CONSTRAINT participants_participantevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.participants_participantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_participantevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_post (
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    echelon character varying(10) NOT NULL,
    protocol_rank character varying(1) NOT NULL,
    head boolean NOT NULL,
    region_id bigint NOT NULL,
    unit_id bigint NOT NULL
);

ALTER TABLE public.participants_post ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_post_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_postevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    echelon character varying(10) NOT NULL,
    protocol_rank character varying(1) NOT NULL,
    head boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    region_id bigint NOT NULL,
    unit_id bigint NOT NULL
);

ALTER TABLE public.participants_postevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_postevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_printjob (
    id bigint NOT NULL,
    phase character varying(7) NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    kind character varying(10) NOT NULL,
    options jsonb NOT NULL,
    failure character varying(7) NOT NULL,
    file character varying(100) NOT NULL,
    pages smallint,
    made_by character varying(200) NOT NULL,
    meeting_id bigint NOT NULL,
    paper_id bigint,
    CONSTRAINT participants_printjob_pages_check CHECK ((pages >= 0)),
    CONSTRAINT print_done_has_a_file CHECK (((NOT ((phase)::text = 'done'::text)) OR (NOT ((file)::text = ''::text)) OR (paper_id IS NOT NULL))),
    CONSTRAINT printjob_phase_with_its_times CHECK ((((ended_at IS NULL) AND ((failure)::text = ''::text) AND ((phase)::text = 'queued'::text) AND (started_at IS NULL)) OR ((ended_at IS NULL) AND ((failure)::text = ''::text) AND ((phase)::text = 'running'::text) AND (started_at IS NOT NULL)) OR ((ended_at IS NOT NULL) AND ((failure)::text = ''::text) AND ((phase)::text = 'done'::text)) OR ((ended_at IS NOT NULL) AND ((phase)::text = 'failed'::text) AND (NOT ((failure)::text = ''::text)))))
);

ALTER TABLE public.participants_printjob ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_printjob_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_reception (
    id bigint NOT NULL,
    answer_until timestamp with time zone,
    unrepresented boolean NOT NULL,
    contact_name character varying(100) NOT NULL,
    contact_phone character varying(16) NOT NULL,
    greeting character varying(100) NOT NULL,
    attire character varying(100) NOT NULL,
    late_after smallint NOT NULL,
    signs boolean NOT NULL,
    extra_meals smallint NOT NULL,
    room_code_from timestamp with time zone,
    room_code_until timestamp with time zone,
    meeting_id bigint NOT NULL,
    CONSTRAINT participants_reception_extra_meals_check CHECK ((extra_meals >= 0)),
    CONSTRAINT participants_reception_late_after_check CHECK ((late_after >= 0)),
    CONSTRAINT reception_room_code_has_a_span CHECK ((((room_code_from IS NULL) AND (room_code_until IS NULL)) OR ((room_code_from IS NOT NULL) AND (room_code_from < room_code_until) AND (room_code_until IS NOT NULL))))
);

ALTER TABLE public.participants_reception ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_reception_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_recipient (
    id bigint NOT NULL,
    sheet character varying(100) NOT NULL,
    letter_id bigint NOT NULL,
    participant_id bigint NOT NULL
);

ALTER TABLE public.participants_recipient ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_recipient_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_scan (
    id bigint NOT NULL,
    key uuid NOT NULL,
    way character varying(8) NOT NULL,
    act character varying(9) NOT NULL,
    result character varying(9) NOT NULL,
    device_at timestamp with time zone,
    received_at timestamp with time zone NOT NULL,
    recorded_by character varying(200) NOT NULL,
    day_id bigint,
    desk_id bigint,
    meeting_id bigint NOT NULL,
    participant_id bigint,
    session_id bigint
);

ALTER TABLE public.participants_scan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_scan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_signature (
    id bigint NOT NULL,
    strokes jsonb NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    check_in_id bigint NOT NULL
);

ALTER TABLE public.participants_signature ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_signature_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_unit (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(200) NOT NULL,
    short_name character varying(40) NOT NULL,
    code character varying(30) NOT NULL,
    "position" smallint NOT NULL,
    ended_on date,
    parent_id bigint,
    region_id bigint NOT NULL,
    sector_id bigint,
    successor_id bigint,
    CONSTRAINT participants_unit_position_check CHECK (("position" >= 0)),
    CONSTRAINT unit_not_own_successor CHECK (((successor_id IS NULL) OR (NOT ((successor_id = id) AND (successor_id IS NOT NULL))))),
    CONSTRAINT unit_succeeded_only_when_ended CHECK (((successor_id IS NULL) OR (ended_on IS NOT NULL)))
);

ALTER TABLE public.participants_unit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_unit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.participants_unitevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(200) NOT NULL,
    short_name character varying(40) NOT NULL,
    code character varying(30) NOT NULL,
    "position" smallint NOT NULL,
    ended_on date,
    parent_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    region_id bigint NOT NULL,
    sector_id bigint,
    successor_id bigint,
    CONSTRAINT participants_unitevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.participants_unitevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.participants_unitevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);

CREATE TABLE public.presentations_bundle (
    id bigint NOT NULL,
    phase character varying(7) NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    number smallint NOT NULL,
    failure character varying(7) NOT NULL,
    done smallint NOT NULL,
    total smallint NOT NULL,
    file character varying(100) NOT NULL,
    size bigint NOT NULL,
    manifest jsonb NOT NULL,
    made_by character varying(200) NOT NULL,
    meeting_id bigint NOT NULL,
    since_id bigint,
    CONSTRAINT bundle_done_has_a_file CHECK (((NOT ((phase)::text = 'done'::text)) OR (NOT ((file)::text = ''::text)))),
    CONSTRAINT bundle_phase_with_its_times CHECK ((((ended_at IS NULL) AND ((failure)::text = ''::text) AND ((phase)::text = 'queued'::text) AND (started_at IS NULL)) OR ((ended_at IS NULL) AND ((failure)::text = ''::text) AND ((phase)::text = 'running'::text) AND (started_at IS NOT NULL)) OR ((ended_at IS NOT NULL) AND ((failure)::text = ''::text) AND ((phase)::text = 'done'::text)) OR ((ended_at IS NOT NULL) AND ((phase)::text = 'failed'::text) AND (NOT ((failure)::text = ''::text))))),
    CONSTRAINT presentations_bundle_done_check CHECK ((done >= 0)),
    CONSTRAINT presentations_bundle_number_check CHECK ((number >= 0)),
    CONSTRAINT presentations_bundle_size_check CHECK ((size >= 0)),
    CONSTRAINT presentations_bundle_total_check CHECK ((total >= 0))
);

ALTER TABLE public.presentations_bundle ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.presentations_bundle_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.presentations_deck (
    id bigint NOT NULL,
    phase character varying(7) NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    version smallint NOT NULL,
    original character varying(100) NOT NULL,
    name character varying(255) NOT NULL,
    type character varying(4) NOT NULL,
    size bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    rendition character varying(100) NOT NULL,
    pages smallint,
    step character varying(10) NOT NULL,
    done smallint NOT NULL,
    failure character varying(10) NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    uploaded_by character varying(200) NOT NULL,
    confirmed_at timestamp with time zone,
    confirmed_by character varying(200) NOT NULL,
    findings jsonb NOT NULL,
    late_at timestamp with time zone,
    expose_id bigint NOT NULL,
    CONSTRAINT deck_confirmed_only_if_done CHECK (((confirmed_at IS NULL) OR ((phase)::text = 'done'::text))),
    CONSTRAINT deck_done_has_pages CHECK (((NOT ((phase)::text = 'done'::text)) OR (pages >= 1))),
    CONSTRAINT deck_of_a_known_type CHECK (((type)::text = ANY ((ARRAY['pptx'::character varying, 'ppt'::character varying, 'odp'::character varying, 'pdf'::character varying])::text[]))),
    CONSTRAINT deck_phase_with_its_times CHECK ((((ended_at IS NULL) AND ((failure)::text = ''::text) AND ((phase)::text = 'queued'::text) AND (started_at IS NULL)) OR ((ended_at IS NULL) AND ((failure)::text = ''::text) AND ((phase)::text = 'running'::text) AND (started_at IS NOT NULL)) OR ((ended_at IS NOT NULL) AND ((failure)::text = ''::text) AND ((phase)::text = 'done'::text)) OR ((ended_at IS NOT NULL) AND ((phase)::text = 'failed'::text) AND (NOT ((failure)::text = ''::text))))),
    CONSTRAINT deck_rendition_has_pages CHECK ((((pages IS NOT NULL) AND (NOT ((rendition)::text = ''::text))) OR ((pages IS NULL) AND ((rendition)::text = ''::text)))),
    CONSTRAINT presentations_deck_done_check CHECK ((done >= 0)),
    CONSTRAINT presentations_deck_pages_check CHECK ((pages >= 0)),
    CONSTRAINT presentations_deck_size_check CHECK ((size >= 0)),
    CONSTRAINT presentations_deck_version_check CHECK ((version >= 0))
);

ALTER TABLE public.presentations_deck ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.presentations_deck_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.presentations_expose (
    id bigint NOT NULL,
    kind character varying(6) NOT NULL,
    unit_name character varying(200) NOT NULL,
    title character varying(200) NOT NULL,
    "position" smallint NOT NULL,
    minutes smallint NOT NULL,
    figures_as_of date,
    figures character varying(11) NOT NULL,
    submitted_at timestamp with time zone,
    submitted_by character varying(200) NOT NULL,
    returned_at timestamp with time zone,
    returned_by character varying(200) NOT NULL,
    returned_note text NOT NULL,
    approved_at timestamp with time zone,
    approved_by character varying(200) NOT NULL,
    locked_at timestamp with time zone,
    locked_by character varying(200) NOT NULL,
    reopened_at timestamp with time zone,
    reopened_by character varying(200) NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    postponed_at timestamp with time zone,
    in_writing_at timestamp with time zone,
    outcome_by character varying(200) NOT NULL,
    deck_id bigint,
    meeting_id bigint NOT NULL,
    presenter_id bigint,
    sector_id bigint,
    session_id bigint,
    unit_id bigint NOT NULL,
    undone_at timestamp with time zone,
    placed_by_hand boolean NOT NULL,
    submitted_parts jsonb NOT NULL,
    CONSTRAINT expose_approved_after_submitted CHECK (((approved_at IS NULL) OR (submitted_at IS NOT NULL))),
    CONSTRAINT expose_ended_after_it_started CHECK (((ended_at IS NULL) OR ((started_at IS NOT NULL) AND (started_at <= ended_at)))),
    CONSTRAINT expose_reopened_by_someone CHECK ((((reopened_at IS NULL) AND ((reopened_by)::text = ''::text)) OR ((reopened_at IS NOT NULL) AND (NOT ((reopened_by)::text = ''::text))))),
    CONSTRAINT expose_returned_after_submitted CHECK (((returned_at IS NULL) OR (submitted_at IS NOT NULL))),
    CONSTRAINT expose_takes_time CHECK ((minutes >= 1)),
    CONSTRAINT expose_talk_has_title CHECK ((((kind)::text = 'expose'::text) OR (NOT ((title)::text = ''::text)))),
    CONSTRAINT presentations_expose_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT presentations_expose_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.presentations_expose ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.presentations_expose_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.presentations_exposeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(6) NOT NULL,
    unit_name character varying(200) NOT NULL,
    title character varying(200) NOT NULL,
    "position" smallint NOT NULL,
    minutes smallint NOT NULL,
    figures_as_of date,
    figures character varying(11) NOT NULL,
    submitted_at timestamp with time zone,
    submitted_by character varying(200) NOT NULL,
    returned_at timestamp with time zone,
    returned_by character varying(200) NOT NULL,
    returned_note text NOT NULL,
    approved_at timestamp with time zone,
    approved_by character varying(200) NOT NULL,
    locked_at timestamp with time zone,
    locked_by character varying(200) NOT NULL,
    reopened_at timestamp with time zone,
    reopened_by character varying(200) NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    postponed_at timestamp with time zone,
    in_writing_at timestamp with time zone,
    outcome_by character varying(200) NOT NULL,
    deck_id bigint,
    meeting_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    presenter_id bigint,
    sector_id bigint,
    session_id bigint,
    unit_id bigint NOT NULL,
    undone_at timestamp with time zone,
    placed_by_hand boolean NOT NULL,
    submitted_parts jsonb NOT NULL,
    CONSTRAINT presentations_exposeevent_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT presentations_exposeevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.presentations_exposeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.presentations_exposeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.presentations_extension (
    id bigint NOT NULL,
    until timestamp with time zone NOT NULL,
    reason character varying(300) NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    granted_by character varying(200) NOT NULL,
    expose_id bigint NOT NULL,
    CONSTRAINT extension_with_a_reason CHECK ((NOT ((reason)::text = ''::text)))
);

ALTER TABLE public.presentations_extension ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.presentations_extension_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.presentations_factor (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    kind character varying(10) NOT NULL,
    category character varying(12) NOT NULL,
    text character varying(500) NOT NULL,
    expose_id bigint NOT NULL,
    CONSTRAINT presentations_factor_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.presentations_factor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.presentations_factor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.presentations_factorevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    kind character varying(10) NOT NULL,
    category character varying(12) NOT NULL,
    text character varying(500) NOT NULL,
    expose_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT presentations_factorevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.presentations_factorevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.presentations_factorevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.presentations_plan (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    text character varying(500) NOT NULL,
    document character varying(14) NOT NULL,
    expose_id bigint NOT NULL,
    CONSTRAINT presentations_plan_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.presentations_plan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.presentations_plan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.presentations_planevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    text character varying(500) NOT NULL,
    document character varying(14) NOT NULL,
    expose_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT presentations_planevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.presentations_planevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.presentations_planevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.presentations_result (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(250) NOT NULL,
    indicator character varying(300) NOT NULL,
    is_key boolean NOT NULL,
    measure character varying(40) NOT NULL,
    polarity character varying(8) NOT NULL,
    target numeric(20,4),
    actual numeric(20,4),
    scale character varying(8) NOT NULL,
    target_step character varying(12) NOT NULL,
    actual_step character varying(12) NOT NULL,
    budget numeric(20,2),
    spent numeric(20,2),
    explanation character varying(500) NOT NULL,
    expose_id bigint NOT NULL,
    CONSTRAINT presentations_result_position_check CHECK (("position" >= 0)),
    CONSTRAINT result_budget_not_negative CHECK (((budget IS NULL) OR (budget >= (0)::numeric))),
    CONSTRAINT result_figures_or_steps CHECK (((((actual_step)::text = ''::text) AND ((scale)::text = ''::text) AND ((target_step)::text = ''::text)) OR ((NOT ((scale)::text = ''::text)) AND (actual IS NULL) AND (target IS NULL)))),
    CONSTRAINT result_spent_not_negative CHECK (((spent IS NULL) OR (spent >= (0)::numeric)))
);

ALTER TABLE public.presentations_result ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.presentations_result_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.presentations_resultevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(250) NOT NULL,
    indicator character varying(300) NOT NULL,
    is_key boolean NOT NULL,
    measure character varying(40) NOT NULL,
    polarity character varying(8) NOT NULL,
    target numeric(20,4),
    actual numeric(20,4),
    scale character varying(8) NOT NULL,
    target_step character varying(12) NOT NULL,
    actual_step character varying(12) NOT NULL,
    budget numeric(20,2),
    spent numeric(20,2),
    explanation character varying(500) NOT NULL,
    expose_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT presentations_resultevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.presentations_resultevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.presentations_resultevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.presentations_resultsimport (
    id bigint NOT NULL,
    name character varying(255) NOT NULL,
    sha256 character varying(64) NOT NULL,
    rows jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by character varying(200) NOT NULL,
    applied_at timestamp with time zone,
    applied_by character varying(200) NOT NULL,
    expose_id bigint NOT NULL
);

ALTER TABLE public.presentations_resultsimport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.presentations_resultsimport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.presentations_slide (
    id bigint NOT NULL,
    number smallint NOT NULL,
    thumbnail character varying(100) NOT NULL,
    picture character varying(100) NOT NULL,
    text text NOT NULL,
    deck_id bigint NOT NULL,
    CONSTRAINT presentations_slide_number_check CHECK ((number >= 0))
);

ALTER TABLE public.presentations_slide ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.presentations_slide_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.presentations_upload (
    id uuid NOT NULL,
    name character varying(255) NOT NULL,
    length bigint NOT NULL,
    "offset" bigint NOT NULL,
    parts integer NOT NULL,
    failure character varying(10) NOT NULL,
    uploaded_by character varying(200) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    deck_id bigint,
    expose_id bigint NOT NULL,
    CONSTRAINT presentations_upload_length_check CHECK ((length >= 0)),
    CONSTRAINT presentations_upload_offset_check CHECK (("offset" >= 0)),
    CONSTRAINT presentations_upload_parts_check CHECK ((parts >= 0)),
    CONSTRAINT upload_became_one_whole_deck CHECK (((deck_id IS NULL) OR (((failure)::text = ''::text) AND ("offset" = length)))),
    CONSTRAINT upload_within_length CHECK (("offset" <= length))
);

CREATE TABLE public.presentations_window (
    id bigint NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    corrects_until timestamp with time zone NOT NULL,
    locked_at timestamp with time zone,
    locked_by character varying(200) NOT NULL,
    meeting_id bigint NOT NULL,
    CONSTRAINT window_in_order CHECK (((closes_at <= corrects_until) AND (opens_at < closes_at)))
);

ALTER TABLE public.presentations_window ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.presentations_window_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.presentations_windowevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    corrects_until timestamp with time zone NOT NULL,
    locked_at timestamp with time zone,
    locked_by character varying(200) NOT NULL,
    meeting_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.presentations_windowevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.presentations_windowevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_decision (
    id bigint NOT NULL,
    version integer NOT NULL,
    "position" smallint NOT NULL,
    number smallint,
    issue text NOT NULL,
    text text NOT NULL,
    output character varying(300) NOT NULL,
    document character varying(14) NOT NULL,
    proposed_by character varying(200) NOT NULL,
    adopted_at timestamp with time zone,
    adopted_by character varying(200) NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by character varying(200) NOT NULL,
    withdrawn_reason text NOT NULL,
    meeting_id bigint NOT NULL,
    sector_id bigint,
    session_id bigint,
    topic_id bigint,
    CONSTRAINT decision_adopted_by_someone_under_a_number CHECK ((((adopted_at IS NULL) AND ((adopted_by)::text = ''::text)) OR ((adopted_at IS NOT NULL) AND (number >= 1) AND (NOT ((adopted_by)::text = ''::text))))),
    CONSTRAINT decision_withdrawn_with_a_reason CHECK ((((withdrawn_at IS NULL) AND ((withdrawn_by)::text = ''::text) AND (withdrawn_reason = ''::text)) OR ((withdrawn_at IS NOT NULL) AND (NOT ((withdrawn_by)::text = ''::text)) AND (NOT (withdrawn_reason = ''::text))))),
    CONSTRAINT proceedings_decision_number_check CHECK ((number >= 0)),
    CONSTRAINT proceedings_decision_position_check CHECK (("position" >= 0)),
    CONSTRAINT proceedings_decision_version_check CHECK ((version >= 0))
);

ALTER TABLE public.proceedings_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_decisionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    "position" smallint NOT NULL,
    number smallint,
    issue text NOT NULL,
    text text NOT NULL,
    output character varying(300) NOT NULL,
    document character varying(14) NOT NULL,
    proposed_by character varying(200) NOT NULL,
    adopted_at timestamp with time zone,
    adopted_by character varying(200) NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by character varying(200) NOT NULL,
    withdrawn_reason text NOT NULL,
    meeting_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    sector_id bigint,
    session_id bigint,
    topic_id bigint,
    CONSTRAINT proceedings_decisionevent_number_check CHECK ((number >= 0)),
    CONSTRAINT proceedings_decisionevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT proceedings_decisionevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.proceedings_decisionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_decisionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_directive (
    id bigint NOT NULL,
    version integer NOT NULL,
    said_at timestamp with time zone NOT NULL,
    speaker_name character varying(200) NOT NULL,
    speaker_office character varying(520) NOT NULL,
    text text NOT NULL,
    noted_by character varying(200) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    check_in_id bigint,
    speaker_id bigint,
    minutes_id bigint NOT NULL,
    speaker_written text DEFAULT ''::text NOT NULL,
    CONSTRAINT directive_said_by_one CHECK ((((speaker_id IS NOT NULL) AND (speaker_written = ''::text)) OR ((check_in_id IS NULL) AND (speaker_id IS NULL) AND (NOT (speaker_written = ''::text))))),
    CONSTRAINT proceedings_directive_version_check CHECK ((version >= 0))
);

ALTER TABLE public.proceedings_directive ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_directive_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_directiveevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    said_at timestamp with time zone NOT NULL,
    speaker_name character varying(200) NOT NULL,
    speaker_office character varying(520) NOT NULL,
    text text NOT NULL,
    noted_by character varying(200) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    check_in_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    speaker_id bigint,
    minutes_id bigint NOT NULL,
    speaker_written text DEFAULT ''::text NOT NULL,
    CONSTRAINT proceedings_directiveevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.proceedings_directiveevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_directiveevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_edition (
    id bigint NOT NULL,
    number smallint NOT NULL,
    audience character varying(8) NOT NULL,
    manifest jsonb NOT NULL,
    pages smallint,
    size bigint,
    created_at timestamp with time zone NOT NULL,
    created_by character varying(200) NOT NULL,
    published_at timestamp with time zone,
    published_by character varying(200) NOT NULL,
    meeting_id bigint NOT NULL,
    paper_id bigint,
    CONSTRAINT edition_published_is_public CHECK (((published_at IS NULL) OR (((audience)::text = 'public'::text) AND (paper_id IS NOT NULL)))),
    CONSTRAINT proceedings_edition_number_check CHECK ((number >= 0)),
    CONSTRAINT proceedings_edition_pages_check CHECK ((pages >= 0)),
    CONSTRAINT proceedings_edition_size_check CHECK ((size >= 0))
);

ALTER TABLE public.proceedings_edition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_edition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_followup (
    id bigint NOT NULL,
    text text NOT NULL,
    due_on date NOT NULL,
    due_reason character varying(300) NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by character varying(200) NOT NULL,
    cancelled_reason text NOT NULL,
    decision_id bigint,
    directive_id bigint,
    meeting_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    question_id bigint,
    CONSTRAINT follow_up_cancelled_with_a_reason CHECK ((((cancelled_at IS NULL) AND ((cancelled_by)::text = ''::text) AND (cancelled_reason = ''::text)) OR ((cancelled_at IS NOT NULL) AND (NOT ((cancelled_by)::text = ''::text)) AND (NOT (cancelled_reason = ''::text))))),
    CONSTRAINT follow_up_has_one_origin CHECK ((((decision_id IS NOT NULL) AND (directive_id IS NULL) AND (question_id IS NULL)) OR ((decision_id IS NULL) AND (directive_id IS NOT NULL) AND (question_id IS NULL)) OR ((decision_id IS NULL) AND (directive_id IS NULL) AND (question_id IS NOT NULL))))
);

ALTER TABLE public.proceedings_followup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_followup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_followup_supporters (
    id bigint NOT NULL,
    followup_id bigint NOT NULL,
    unit_id bigint NOT NULL
);

ALTER TABLE public.proceedings_followup_supporters ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_followup_supporters_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_followupevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    text text NOT NULL,
    due_on date NOT NULL,
    due_reason character varying(300) NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by character varying(200) NOT NULL,
    cancelled_reason text NOT NULL,
    decision_id bigint,
    directive_id bigint,
    meeting_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    question_id bigint
);

ALTER TABLE public.proceedings_followupevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_followupevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_minutes (
    id bigint NOT NULL,
    version integer NOT NULL,
    summary text NOT NULL,
    approved_at timestamp with time zone,
    approved_by character varying(200) NOT NULL,
    reopened_at timestamp with time zone,
    reopened_by character varying(200) NOT NULL,
    chair_id bigint,
    session_id bigint NOT NULL,
    CONSTRAINT minutes_approved_by_someone_under_a_chair CHECK ((((approved_at IS NULL) AND ((approved_by)::text = ''::text)) OR ((approved_at IS NOT NULL) AND (chair_id IS NOT NULL) AND (NOT ((approved_by)::text = ''::text))))),
    CONSTRAINT minutes_reopened_by_someone CHECK ((((reopened_at IS NULL) AND ((reopened_by)::text = ''::text)) OR ((reopened_at IS NOT NULL) AND (NOT ((reopened_by)::text = ''::text))))),
    CONSTRAINT proceedings_minutes_version_check CHECK ((version >= 0))
);

ALTER TABLE public.proceedings_minutes ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_minutes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_minutesevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    summary text NOT NULL,
    approved_at timestamp with time zone,
    approved_by character varying(200) NOT NULL,
    reopened_at timestamp with time zone,
    reopened_by character varying(200) NOT NULL,
    chair_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    session_id bigint NOT NULL,
    CONSTRAINT proceedings_minutesevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.proceedings_minutesevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_minutesevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_passage (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    signer_office character varying(250) NOT NULL,
    signer_name character varying(200) NOT NULL,
    meeting_id bigint NOT NULL
);

ALTER TABLE public.proceedings_passage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_passage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_question (
    id bigint NOT NULL,
    version integer NOT NULL,
    said_at timestamp with time zone NOT NULL,
    speaker_name character varying(200) NOT NULL,
    speaker_office character varying(520) NOT NULL,
    text text NOT NULL,
    noted_by character varying(200) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    answer text NOT NULL,
    answered_name character varying(200) NOT NULL,
    answered_office character varying(520) NOT NULL,
    promise text NOT NULL,
    addressed_to_id bigint,
    answer_check_in_id bigint,
    answered_by_id bigint,
    check_in_id bigint,
    minutes_id bigint NOT NULL,
    speaker_id bigint,
    answered_written text DEFAULT ''::text NOT NULL,
    speaker_written text DEFAULT ''::text NOT NULL,
    CONSTRAINT proceedings_question_version_check CHECK ((version >= 0)),
    CONSTRAINT question_answered_by_one CHECK ((((answer = ''::text) AND (answer_check_in_id IS NULL) AND (answered_by_id IS NULL) AND (answered_written = ''::text)) OR ((NOT (answer = ''::text)) AND (((answered_by_id IS NOT NULL) AND (answered_written = ''::text)) OR ((answer_check_in_id IS NULL) AND (answered_by_id IS NULL) AND (NOT (answered_written = ''::text))))))),
    CONSTRAINT question_promise_within_answer CHECK (((promise = ''::text) OR (NOT (answer = ''::text)))),
    CONSTRAINT question_said_by_one CHECK ((((speaker_id IS NOT NULL) AND (speaker_written = ''::text)) OR ((check_in_id IS NULL) AND (speaker_id IS NULL) AND (NOT (speaker_written = ''::text)))))
);

ALTER TABLE public.proceedings_question ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_question_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_questionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    said_at timestamp with time zone NOT NULL,
    speaker_name character varying(200) NOT NULL,
    speaker_office character varying(520) NOT NULL,
    text text NOT NULL,
    noted_by character varying(200) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    answer text NOT NULL,
    answered_name character varying(200) NOT NULL,
    answered_office character varying(520) NOT NULL,
    promise text NOT NULL,
    addressed_to_id bigint,
    answer_check_in_id bigint,
    answered_by_id bigint,
    check_in_id bigint,
    minutes_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    speaker_id bigint,
    answered_written text DEFAULT ''::text NOT NULL,
    speaker_written text DEFAULT ''::text NOT NULL,
    CONSTRAINT proceedings_questionevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.proceedings_questionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_questionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_remark (
    id bigint NOT NULL,
    version integer NOT NULL,
    said_at timestamp with time zone NOT NULL,
    speaker_name character varying(200) NOT NULL,
    speaker_office character varying(520) NOT NULL,
    text text NOT NULL,
    noted_by character varying(200) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    check_in_id bigint,
    minutes_id bigint NOT NULL,
    speaker_id bigint,
    speaker_written text DEFAULT ''::text NOT NULL,
    CONSTRAINT proceedings_remark_version_check CHECK ((version >= 0)),
    CONSTRAINT remark_said_by_one CHECK ((((speaker_id IS NOT NULL) AND (speaker_written = ''::text)) OR ((check_in_id IS NULL) AND (speaker_id IS NULL) AND (NOT (speaker_written = ''::text)))))
);

ALTER TABLE public.proceedings_remark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_remark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_remarkevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    said_at timestamp with time zone NOT NULL,
    speaker_name character varying(200) NOT NULL,
    speaker_office character varying(520) NOT NULL,
    text text NOT NULL,
    noted_by character varying(200) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    check_in_id bigint,
    minutes_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    speaker_id bigint,
    speaker_written text DEFAULT ''::text NOT NULL,
    CONSTRAINT proceedings_remarkevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.proceedings_remarkevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_remarkevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_report (
    id bigint NOT NULL,
    text text NOT NULL,
    percent smallint NOT NULL,
    obstacle character varying(300) NOT NULL,
    evidence character varying(100) NOT NULL,
    evidence_name character varying(255) NOT NULL,
    reported_at timestamp with time zone NOT NULL,
    reported_by character varying(200) NOT NULL,
    verified_at timestamp with time zone,
    verified_by character varying(200) NOT NULL,
    returned_at timestamp with time zone,
    returned_by character varying(200) NOT NULL,
    returned_note text NOT NULL,
    follow_up_id bigint NOT NULL,
    CONSTRAINT proceedings_report_percent_check CHECK ((percent >= 0)),
    CONSTRAINT report_done_needs_evidence CHECK (((verified_at IS NULL) OR (percent < 100) OR (NOT ((evidence)::text = ''::text)))),
    CONSTRAINT report_percent_to_100 CHECK ((percent <= 100)),
    CONSTRAINT report_returned_with_a_note CHECK (((returned_at IS NULL) OR (NOT (returned_note = ''::text)))),
    CONSTRAINT report_verified_or_returned CHECK (((verified_at IS NULL) OR (returned_at IS NULL)))
);

ALTER TABLE public.proceedings_report ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_report_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_reportevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    text text NOT NULL,
    percent smallint NOT NULL,
    obstacle character varying(300) NOT NULL,
    evidence character varying(100) NOT NULL,
    evidence_name character varying(255) NOT NULL,
    reported_at timestamp with time zone NOT NULL,
    reported_by character varying(200) NOT NULL,
    verified_at timestamp with time zone,
    verified_by character varying(200) NOT NULL,
    returned_at timestamp with time zone,
    returned_by character varying(200) NOT NULL,
    returned_note text NOT NULL,
    follow_up_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT proceedings_reportevent_percent_check CHECK ((percent >= 0))
);

ALTER TABLE public.proceedings_reportevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_reportevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.proceedings_run (
    id bigint NOT NULL,
    phase character varying(7) NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    step character varying(10) NOT NULL,
    done smallint NOT NULL,
    total smallint NOT NULL,
    current character varying(250) NOT NULL,
    failure character varying(10) NOT NULL,
    edition_id bigint NOT NULL,
    CONSTRAINT proceedings_run_done_check CHECK ((done >= 0)),
    CONSTRAINT proceedings_run_total_check CHECK ((total >= 0)),
    CONSTRAINT run_phase_with_its_times CHECK ((((ended_at IS NULL) AND ((failure)::text = ''::text) AND ((phase)::text = 'queued'::text) AND (started_at IS NULL)) OR ((ended_at IS NULL) AND ((failure)::text = ''::text) AND ((phase)::text = 'running'::text) AND (started_at IS NOT NULL)) OR ((ended_at IS NOT NULL) AND ((failure)::text = ''::text) AND ((phase)::text = 'done'::text)) OR ((ended_at IS NOT NULL) AND ((phase)::text = 'failed'::text) AND (NOT ((failure)::text = ''::text)))))
);

ALTER TABLE public.proceedings_run ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.proceedings_run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);

INSERT INTO public.account_emailaddress VALUES (1, 'secretariat-10@example.go.id', true, true, 1);
INSERT INTO public.account_emailaddress VALUES (2, 'desk-11@example.go.id', true, true, 2);
INSERT INTO public.account_emailaddress VALUES (3, 'note_taker-12@example.go.id', true, true, 3);
INSERT INTO public.account_emailaddress VALUES (4, 'leader-13@example.go.id', true, true, 4);
INSERT INTO public.account_emailaddress VALUES (5, 'operator-14@example.go.id', true, true, 5);

INSERT INTO public.agenda_day VALUES (1, '2023-12-28', '07:30:00', 1);

INSERT INTO public.agenda_holiday VALUES (1, '2023-12-25', 'Natal', false, 1);

INSERT INTO public.agenda_meeting VALUES (1, 'rakerda-2', 'Rapat Kerja Daerah', 'Rakerda 2023', 'Tema', 'Maksud', 'Pendopo', '', false, NULL, 1);

INSERT INTO public.agenda_paper VALUES (1, 'proceedings', 'Prosiding', '', NULL, 'papers/2026/0000000000000000000001.pdf', '38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778', 'AAAA-AAAA-0001', '2026-01-05 00:02:17+00', '{"name": "Pejabat", "office": "Sekda"}', NULL, '', '', 1, NULL);
INSERT INTO public.agenda_paper VALUES (2, 'invitation', 'Undangan', '', NULL, '', NULL, NULL, NULL, NULL, NULL, '', '', 1, NULL);
INSERT INTO public.agenda_paper VALUES (3, 'recap', 'Rekapitulasi', '', NULL, 'papers/2026/0000000000000000000002.pdf', '38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778', 'AAAA-AAAA-0002', '2026-01-05 00:02:29+00', '{"name": "Pejabat", "office": "Sekda"}', NULL, '', '', 1, NULL);

INSERT INTO public.agenda_region VALUES (1, '00.01', 'daerah-1', 'Kabupaten Daerah 1', 'Kab. Daerah 1', 'Bupati', 'Batulicin', 'Asia/Makassar', 'Pemerintah Kabupaten Daerah 1', 'Sekretariat Daerah', '', 'crests/2026/0000000000000000000003.png', '', 'a4', '');

INSERT INTO public.agenda_release VALUES (1, 1, '2026-01-05 00:02:41+00', 'uji', '{"days": [{"date": "2023-12-28", "sessions": [{"id": 1, "end": "08.00", "kind": "plenary", "lead": "Sekda", "room": "Ruang", "time": "07.30", "fixed": false, "start": 450, "title": "Acara", "public": true, "sector": "Bidang", "minutes": 30, "question_minutes": 0}]}], "venue": "Pendopo"}', '[]', 1);

INSERT INTO public.agenda_room VALUES (1, 'Ruang', 1, 1);

INSERT INTO public.agenda_sector VALUES (1, 'Bidang', 1, 1);

INSERT INTO public.agenda_session VALUES (1, 1, 'plenary', 'Acara', 30, 0, NULL, 'Sekda', true, NULL, NULL, 1, 1, 1);

INSERT INTO public.agenda_sessionevent VALUES (1, '2026-01-05 00:01:40+00', 'insert', 1, 1, 'plenary', 'Acara', 30, 0, NULL, 'Sekda', true, NULL, NULL, 1, NULL, 1, 1, 1);

INSERT INTO public.agenda_topic VALUES (1, 4, 'Pokok', 1);

INSERT INTO public.auth_permission VALUES (1, 'Can add meeting', 3, 'add_meeting');
INSERT INTO public.auth_permission VALUES (2, 'Can change meeting', 3, 'change_meeting');
INSERT INTO public.auth_permission VALUES (3, 'Can delete meeting', 3, 'delete_meeting');
INSERT INTO public.auth_permission VALUES (4, 'Can view meeting', 3, 'view_meeting');
INSERT INTO public.auth_permission VALUES (5, 'Can add day', 4, 'add_day');
INSERT INTO public.auth_permission VALUES (6, 'Can change day', 4, 'change_day');
INSERT INTO public.auth_permission VALUES (7, 'Can delete day', 4, 'delete_day');
INSERT INTO public.auth_permission VALUES (8, 'Can view day', 4, 'view_day');
INSERT INTO public.auth_permission VALUES (9, 'Can add official paper', 5, 'add_paper');
INSERT INTO public.auth_permission VALUES (10, 'Can change official paper', 5, 'change_paper');
INSERT INTO public.auth_permission VALUES (11, 'Can delete official paper', 5, 'delete_paper');
INSERT INTO public.auth_permission VALUES (12, 'Can view official paper', 5, 'view_paper');
INSERT INTO public.auth_permission VALUES (13, 'Can add region', 6, 'add_region');
INSERT INTO public.auth_permission VALUES (14, 'Can change region', 6, 'change_region');
INSERT INTO public.auth_permission VALUES (15, 'Can delete region', 6, 'delete_region');
INSERT INTO public.auth_permission VALUES (16, 'Can view region', 6, 'view_region');
INSERT INTO public.auth_permission VALUES (17, 'Can add holiday', 7, 'add_holiday');
INSERT INTO public.auth_permission VALUES (18, 'Can change holiday', 7, 'change_holiday');
INSERT INTO public.auth_permission VALUES (19, 'Can delete holiday', 7, 'delete_holiday');
INSERT INTO public.auth_permission VALUES (20, 'Can view holiday', 7, 'view_holiday');
INSERT INTO public.auth_permission VALUES (21, 'Can add revision', 8, 'add_release');
INSERT INTO public.auth_permission VALUES (22, 'Can change revision', 8, 'change_release');
INSERT INTO public.auth_permission VALUES (23, 'Can delete revision', 8, 'delete_release');
INSERT INTO public.auth_permission VALUES (24, 'Can view revision', 8, 'view_release');
INSERT INTO public.auth_permission VALUES (25, 'Can add room', 9, 'add_room');
INSERT INTO public.auth_permission VALUES (26, 'Can change room', 9, 'change_room');
INSERT INTO public.auth_permission VALUES (27, 'Can delete room', 9, 'delete_room');
INSERT INTO public.auth_permission VALUES (28, 'Can view room', 9, 'view_room');
INSERT INTO public.auth_permission VALUES (29, 'Can add field', 10, 'add_sector');
INSERT INTO public.auth_permission VALUES (30, 'Can change field', 10, 'change_sector');
INSERT INTO public.auth_permission VALUES (31, 'Can delete field', 10, 'delete_sector');
INSERT INTO public.auth_permission VALUES (32, 'Can view field', 10, 'view_sector');
INSERT INTO public.auth_permission VALUES (33, 'Can add agenda point', 11, 'add_session');
INSERT INTO public.auth_permission VALUES (34, 'Can change agenda point', 11, 'change_session');
INSERT INTO public.auth_permission VALUES (35, 'Can delete agenda point', 11, 'delete_session');
INSERT INTO public.auth_permission VALUES (36, 'Can view agenda point', 11, 'view_session');
INSERT INTO public.auth_permission VALUES (37, 'Can add session event', 12, 'add_sessionevent');
INSERT INTO public.auth_permission VALUES (38, 'Can change session event', 12, 'change_sessionevent');
INSERT INTO public.auth_permission VALUES (39, 'Can delete session event', 12, 'delete_sessionevent');
INSERT INTO public.auth_permission VALUES (40, 'Can view session event', 12, 'view_sessionevent');
INSERT INTO public.auth_permission VALUES (41, 'Can add topic', 13, 'add_topic');
INSERT INTO public.auth_permission VALUES (42, 'Can change topic', 13, 'change_topic');
INSERT INTO public.auth_permission VALUES (43, 'Can delete topic', 13, 'delete_topic');
INSERT INTO public.auth_permission VALUES (44, 'Can view topic', 13, 'view_topic');
INSERT INTO public.auth_permission VALUES (45, 'Can add limit', 14, 'add_limit');
INSERT INTO public.auth_permission VALUES (46, 'Can change limit', 14, 'change_limit');
INSERT INTO public.auth_permission VALUES (47, 'Can delete limit', 14, 'delete_limit');
INSERT INTO public.auth_permission VALUES (48, 'Can view limit', 14, 'view_limit');
INSERT INTO public.auth_permission VALUES (49, 'Can add desk', 15, 'add_desk');
INSERT INTO public.auth_permission VALUES (50, 'Can change desk', 15, 'change_desk');
INSERT INTO public.auth_permission VALUES (51, 'Can delete desk', 15, 'delete_desk');
INSERT INTO public.auth_permission VALUES (52, 'Can view desk', 15, 'view_desk');
INSERT INTO public.auth_permission VALUES (53, 'Can add import', 16, 'add_import');
INSERT INTO public.auth_permission VALUES (54, 'Can change import', 16, 'change_import');
INSERT INTO public.auth_permission VALUES (55, 'Can delete import', 16, 'delete_import');
INSERT INTO public.auth_permission VALUES (56, 'Can view import', 16, 'view_import');
INSERT INTO public.auth_permission VALUES (57, 'Can add letter', 17, 'add_letter');
INSERT INTO public.auth_permission VALUES (58, 'Can change letter', 17, 'change_letter');
INSERT INTO public.auth_permission VALUES (59, 'Can delete letter', 17, 'delete_letter');
INSERT INTO public.auth_permission VALUES (60, 'Can view letter', 17, 'view_letter');
INSERT INTO public.auth_permission VALUES (61, 'Can add drawing', 18, 'add_drawing');
INSERT INTO public.auth_permission VALUES (62, 'Can change drawing', 18, 'change_drawing');
INSERT INTO public.auth_permission VALUES (63, 'Can delete drawing', 18, 'delete_drawing');
INSERT INTO public.auth_permission VALUES (64, 'Can view drawing', 18, 'view_drawing');
INSERT INTO public.auth_permission VALUES (65, 'Can add official', 19, 'add_official');
INSERT INTO public.auth_permission VALUES (66, 'Can change official', 19, 'change_official');
INSERT INTO public.auth_permission VALUES (67, 'Can delete official', 19, 'delete_official');
INSERT INTO public.auth_permission VALUES (68, 'Can view official', 19, 'view_official');
INSERT INTO public.auth_permission VALUES (69, 'Can add appointment', 20, 'add_appointment');
INSERT INTO public.auth_permission VALUES (70, 'Can change appointment', 20, 'change_appointment');
INSERT INTO public.auth_permission VALUES (71, 'Can delete appointment', 20, 'delete_appointment');
INSERT INTO public.auth_permission VALUES (72, 'Can view appointment', 20, 'view_appointment');
INSERT INTO public.auth_permission VALUES (73, 'Can add official event', 21, 'add_officialevent');
INSERT INTO public.auth_permission VALUES (74, 'Can change official event', 21, 'change_officialevent');
INSERT INTO public.auth_permission VALUES (75, 'Can delete official event', 21, 'delete_officialevent');
INSERT INTO public.auth_permission VALUES (76, 'Can view official event', 21, 'view_officialevent');
INSERT INTO public.auth_permission VALUES (77, 'Can add participant', 22, 'add_participant');
INSERT INTO public.auth_permission VALUES (78, 'Can change participant', 22, 'change_participant');
INSERT INTO public.auth_permission VALUES (79, 'Can delete participant', 22, 'delete_participant');
INSERT INTO public.auth_permission VALUES (80, 'Can view participant', 22, 'view_participant');
INSERT INTO public.auth_permission VALUES (81, 'Can add message', 23, 'add_message');
INSERT INTO public.auth_permission VALUES (82, 'Can change message', 23, 'change_message');
INSERT INTO public.auth_permission VALUES (83, 'Can delete message', 23, 'delete_message');
INSERT INTO public.auth_permission VALUES (84, 'Can view message', 23, 'view_message');
INSERT INTO public.auth_permission VALUES (85, 'Can add check-in', 24, 'add_checkin');
INSERT INTO public.auth_permission VALUES (86, 'Can change check-in', 24, 'change_checkin');
INSERT INTO public.auth_permission VALUES (87, 'Can delete check-in', 24, 'delete_checkin');
INSERT INTO public.auth_permission VALUES (88, 'Can view check-in', 24, 'view_checkin');
INSERT INTO public.auth_permission VALUES (89, 'Can add assignment', 25, 'add_assignment');
INSERT INTO public.auth_permission VALUES (90, 'Can change assignment', 25, 'change_assignment');
INSERT INTO public.auth_permission VALUES (91, 'Can delete assignment', 25, 'delete_assignment');
INSERT INTO public.auth_permission VALUES (92, 'Can view assignment', 25, 'view_assignment');
INSERT INTO public.auth_permission VALUES (93, 'Can add post', 26, 'add_post');
INSERT INTO public.auth_permission VALUES (94, 'Can change post', 26, 'change_post');
INSERT INTO public.auth_permission VALUES (95, 'Can delete post', 26, 'delete_post');
INSERT INTO public.auth_permission VALUES (96, 'Can view post', 26, 'view_post');
INSERT INTO public.auth_permission VALUES (97, 'Can add participant event', 27, 'add_participantevent');
INSERT INTO public.auth_permission VALUES (98, 'Can change participant event', 27, 'change_participantevent');
INSERT INTO public.auth_permission VALUES (99, 'Can delete participant event', 27, 'delete_participantevent');
INSERT INTO public.auth_permission VALUES (100, 'Can view participant event', 27, 'view_participantevent');
INSERT INTO public.auth_permission VALUES (101, 'Can add appointment event', 28, 'add_appointmentevent');
INSERT INTO public.auth_permission VALUES (102, 'Can change appointment event', 28, 'change_appointmentevent');
INSERT INTO public.auth_permission VALUES (103, 'Can delete appointment event', 28, 'delete_appointmentevent');
INSERT INTO public.auth_permission VALUES (104, 'Can view appointment event', 28, 'view_appointmentevent');
INSERT INTO public.auth_permission VALUES (105, 'Can add print', 29, 'add_printjob');
INSERT INTO public.auth_permission VALUES (106, 'Can change print', 29, 'change_printjob');
INSERT INTO public.auth_permission VALUES (107, 'Can delete print', 29, 'delete_printjob');
INSERT INTO public.auth_permission VALUES (108, 'Can view print', 29, 'view_printjob');
INSERT INTO public.auth_permission VALUES (109, 'Can add reception', 30, 'add_reception');
INSERT INTO public.auth_permission VALUES (110, 'Can change reception', 30, 'change_reception');
INSERT INTO public.auth_permission VALUES (111, 'Can delete reception', 30, 'delete_reception');
INSERT INTO public.auth_permission VALUES (112, 'Can view reception', 30, 'view_reception');
INSERT INTO public.auth_permission VALUES (113, 'Can add recipient', 31, 'add_recipient');
INSERT INTO public.auth_permission VALUES (114, 'Can change recipient', 31, 'change_recipient');
INSERT INTO public.auth_permission VALUES (115, 'Can delete recipient', 31, 'delete_recipient');
INSERT INTO public.auth_permission VALUES (116, 'Can view recipient', 31, 'view_recipient');
INSERT INTO public.auth_permission VALUES (117, 'Can add scan', 32, 'add_scan');
INSERT INTO public.auth_permission VALUES (118, 'Can change scan', 32, 'change_scan');
INSERT INTO public.auth_permission VALUES (119, 'Can delete scan', 32, 'delete_scan');
INSERT INTO public.auth_permission VALUES (120, 'Can view scan', 32, 'view_scan');
INSERT INTO public.auth_permission VALUES (121, 'Can add check in event', 33, 'add_checkinevent');
INSERT INTO public.auth_permission VALUES (122, 'Can change check in event', 33, 'change_checkinevent');
INSERT INTO public.auth_permission VALUES (123, 'Can delete check in event', 33, 'delete_checkinevent');
INSERT INTO public.auth_permission VALUES (124, 'Can view check in event', 33, 'view_checkinevent');
INSERT INTO public.auth_permission VALUES (125, 'Can add signature', 34, 'add_signature');
INSERT INTO public.auth_permission VALUES (126, 'Can change signature', 34, 'change_signature');
INSERT INTO public.auth_permission VALUES (127, 'Can delete signature', 34, 'delete_signature');
INSERT INTO public.auth_permission VALUES (128, 'Can view signature', 34, 'view_signature');
INSERT INTO public.auth_permission VALUES (129, 'Can add unit', 35, 'add_unit');
INSERT INTO public.auth_permission VALUES (130, 'Can change unit', 35, 'change_unit');
INSERT INTO public.auth_permission VALUES (131, 'Can delete unit', 35, 'delete_unit');
INSERT INTO public.auth_permission VALUES (132, 'Can view unit', 35, 'view_unit');
INSERT INTO public.auth_permission VALUES (133, 'Can add post event', 36, 'add_postevent');
INSERT INTO public.auth_permission VALUES (134, 'Can change post event', 36, 'change_postevent');
INSERT INTO public.auth_permission VALUES (135, 'Can delete post event', 36, 'delete_postevent');
INSERT INTO public.auth_permission VALUES (136, 'Can view post event', 36, 'view_postevent');
INSERT INTO public.auth_permission VALUES (137, 'Can add message event', 37, 'add_messageevent');
INSERT INTO public.auth_permission VALUES (138, 'Can change message event', 37, 'change_messageevent');
INSERT INTO public.auth_permission VALUES (139, 'Can delete message event', 37, 'delete_messageevent');
INSERT INTO public.auth_permission VALUES (140, 'Can view message event', 37, 'view_messageevent');
INSERT INTO public.auth_permission VALUES (141, 'Can add membership', 38, 'add_membership');
INSERT INTO public.auth_permission VALUES (142, 'Can change membership', 38, 'change_membership');
INSERT INTO public.auth_permission VALUES (143, 'Can delete membership', 38, 'delete_membership');
INSERT INTO public.auth_permission VALUES (144, 'Can view membership', 38, 'view_membership');
INSERT INTO public.auth_permission VALUES (145, 'Can add mandate', 39, 'add_mandate');
INSERT INTO public.auth_permission VALUES (146, 'Can change mandate', 39, 'change_mandate');
INSERT INTO public.auth_permission VALUES (147, 'Can delete mandate', 39, 'delete_mandate');
INSERT INTO public.auth_permission VALUES (148, 'Can view mandate', 39, 'view_mandate');
INSERT INTO public.auth_permission VALUES (149, 'Can add unit event', 40, 'add_unitevent');
INSERT INTO public.auth_permission VALUES (150, 'Can change unit event', 40, 'change_unitevent');
INSERT INTO public.auth_permission VALUES (151, 'Can delete unit event', 40, 'delete_unitevent');
INSERT INTO public.auth_permission VALUES (152, 'Can view unit event', 40, 'view_unitevent');
INSERT INTO public.auth_permission VALUES (153, 'Can add assignment of columns', 41, 'add_columnassignment');
INSERT INTO public.auth_permission VALUES (154, 'Can change assignment of columns', 41, 'change_columnassignment');
INSERT INTO public.auth_permission VALUES (155, 'Can delete assignment of columns', 41, 'delete_columnassignment');
INSERT INTO public.auth_permission VALUES (156, 'Can view assignment of columns', 41, 'view_columnassignment');
INSERT INTO public.auth_permission VALUES (157, 'Can add slides', 42, 'add_deck');
INSERT INTO public.auth_permission VALUES (158, 'Can change slides', 42, 'change_deck');
INSERT INTO public.auth_permission VALUES (159, 'Can delete slides', 42, 'delete_deck');
INSERT INTO public.auth_permission VALUES (160, 'Can view slides', 42, 'view_deck');
INSERT INTO public.auth_permission VALUES (161, 'Can add exposé', 43, 'add_expose');
INSERT INTO public.auth_permission VALUES (162, 'Can change exposé', 43, 'change_expose');
INSERT INTO public.auth_permission VALUES (163, 'Can delete exposé', 43, 'delete_expose');
INSERT INTO public.auth_permission VALUES (164, 'Can view exposé', 43, 'view_expose');
INSERT INTO public.auth_permission VALUES (165, 'Can add expose event', 44, 'add_exposeevent');
INSERT INTO public.auth_permission VALUES (166, 'Can change expose event', 44, 'change_exposeevent');
INSERT INTO public.auth_permission VALUES (167, 'Can delete expose event', 44, 'delete_exposeevent');
INSERT INTO public.auth_permission VALUES (168, 'Can view expose event', 44, 'view_exposeevent');
INSERT INTO public.auth_permission VALUES (169, 'Can add extension', 45, 'add_extension');
INSERT INTO public.auth_permission VALUES (170, 'Can change extension', 45, 'change_extension');
INSERT INTO public.auth_permission VALUES (171, 'Can delete extension', 45, 'delete_extension');
INSERT INTO public.auth_permission VALUES (172, 'Can view extension', 45, 'view_extension');
INSERT INTO public.auth_permission VALUES (173, 'Can add factor', 46, 'add_factor');
INSERT INTO public.auth_permission VALUES (174, 'Can change factor', 46, 'change_factor');
INSERT INTO public.auth_permission VALUES (175, 'Can delete factor', 46, 'delete_factor');
INSERT INTO public.auth_permission VALUES (176, 'Can view factor', 46, 'view_factor');
INSERT INTO public.auth_permission VALUES (177, 'Can add factor event', 47, 'add_factorevent');
INSERT INTO public.auth_permission VALUES (178, 'Can change factor event', 47, 'change_factorevent');
INSERT INTO public.auth_permission VALUES (179, 'Can delete factor event', 47, 'delete_factorevent');
INSERT INTO public.auth_permission VALUES (180, 'Can view factor event', 47, 'view_factorevent');
INSERT INTO public.auth_permission VALUES (181, 'Can add plan', 48, 'add_plan');
INSERT INTO public.auth_permission VALUES (182, 'Can change plan', 48, 'change_plan');
INSERT INTO public.auth_permission VALUES (183, 'Can delete plan', 48, 'delete_plan');
INSERT INTO public.auth_permission VALUES (184, 'Can view plan', 48, 'view_plan');
INSERT INTO public.auth_permission VALUES (185, 'Can add plan event', 49, 'add_planevent');
INSERT INTO public.auth_permission VALUES (186, 'Can change plan event', 49, 'change_planevent');
INSERT INTO public.auth_permission VALUES (187, 'Can delete plan event', 49, 'delete_planevent');
INSERT INTO public.auth_permission VALUES (188, 'Can view plan event', 49, 'view_planevent');
INSERT INTO public.auth_permission VALUES (189, 'Can add result', 50, 'add_result');
INSERT INTO public.auth_permission VALUES (190, 'Can change result', 50, 'change_result');
INSERT INTO public.auth_permission VALUES (191, 'Can delete result', 50, 'delete_result');
INSERT INTO public.auth_permission VALUES (192, 'Can view result', 50, 'view_result');
INSERT INTO public.auth_permission VALUES (193, 'Can add result event', 51, 'add_resultevent');
INSERT INTO public.auth_permission VALUES (194, 'Can change result event', 51, 'change_resultevent');
INSERT INTO public.auth_permission VALUES (195, 'Can delete result event', 51, 'delete_resultevent');
INSERT INTO public.auth_permission VALUES (196, 'Can view result event', 51, 'view_resultevent');
INSERT INTO public.auth_permission VALUES (197, 'Can add filled-in template', 52, 'add_resultsimport');
INSERT INTO public.auth_permission VALUES (198, 'Can change filled-in template', 52, 'change_resultsimport');
INSERT INTO public.auth_permission VALUES (199, 'Can delete filled-in template', 52, 'delete_resultsimport');
INSERT INTO public.auth_permission VALUES (200, 'Can view filled-in template', 52, 'view_resultsimport');
INSERT INTO public.auth_permission VALUES (201, 'Can add slide', 53, 'add_slide');
INSERT INTO public.auth_permission VALUES (202, 'Can change slide', 53, 'change_slide');
INSERT INTO public.auth_permission VALUES (203, 'Can delete slide', 53, 'delete_slide');
INSERT INTO public.auth_permission VALUES (204, 'Can view slide', 53, 'view_slide');
INSERT INTO public.auth_permission VALUES (205, 'Can add upload', 54, 'add_upload');
INSERT INTO public.auth_permission VALUES (206, 'Can change upload', 54, 'change_upload');
INSERT INTO public.auth_permission VALUES (207, 'Can delete upload', 54, 'delete_upload');
INSERT INTO public.auth_permission VALUES (208, 'Can view upload', 54, 'view_upload');
INSERT INTO public.auth_permission VALUES (209, 'Can add time for handing in', 55, 'add_window');
INSERT INTO public.auth_permission VALUES (210, 'Can change time for handing in', 55, 'change_window');
INSERT INTO public.auth_permission VALUES (211, 'Can delete time for handing in', 55, 'delete_window');
INSERT INTO public.auth_permission VALUES (212, 'Can view time for handing in', 55, 'view_window');
INSERT INTO public.auth_permission VALUES (213, 'Can add window event', 56, 'add_windowevent');
INSERT INTO public.auth_permission VALUES (214, 'Can change window event', 56, 'change_windowevent');
INSERT INTO public.auth_permission VALUES (215, 'Can delete window event', 56, 'delete_windowevent');
INSERT INTO public.auth_permission VALUES (216, 'Can view window event', 56, 'view_windowevent');
INSERT INTO public.auth_permission VALUES (217, 'Can add bundle', 57, 'add_bundle');
INSERT INTO public.auth_permission VALUES (218, 'Can change bundle', 57, 'change_bundle');
INSERT INTO public.auth_permission VALUES (219, 'Can delete bundle', 57, 'delete_bundle');
INSERT INTO public.auth_permission VALUES (220, 'Can view bundle', 57, 'view_bundle');
INSERT INTO public.auth_permission VALUES (221, 'Can add decision', 58, 'add_decision');
INSERT INTO public.auth_permission VALUES (222, 'Can change decision', 58, 'change_decision');
INSERT INTO public.auth_permission VALUES (223, 'Can delete decision', 58, 'delete_decision');
INSERT INTO public.auth_permission VALUES (224, 'Can view decision', 58, 'view_decision');
INSERT INTO public.auth_permission VALUES (225, 'Can add decision event', 59, 'add_decisionevent');
INSERT INTO public.auth_permission VALUES (226, 'Can change decision event', 59, 'change_decisionevent');
INSERT INTO public.auth_permission VALUES (227, 'Can delete decision event', 59, 'delete_decisionevent');
INSERT INTO public.auth_permission VALUES (228, 'Can view decision event', 59, 'view_decisionevent');
INSERT INTO public.auth_permission VALUES (229, 'Can add directive', 60, 'add_directive');
INSERT INTO public.auth_permission VALUES (230, 'Can change directive', 60, 'change_directive');
INSERT INTO public.auth_permission VALUES (231, 'Can delete directive', 60, 'delete_directive');
INSERT INTO public.auth_permission VALUES (232, 'Can view directive', 60, 'view_directive');
INSERT INTO public.auth_permission VALUES (233, 'Can add edition', 61, 'add_edition');
INSERT INTO public.auth_permission VALUES (234, 'Can change edition', 61, 'change_edition');
INSERT INTO public.auth_permission VALUES (235, 'Can delete edition', 61, 'delete_edition');
INSERT INTO public.auth_permission VALUES (236, 'Can view edition', 61, 'view_edition');
INSERT INTO public.auth_permission VALUES (237, 'Can add follow-up', 62, 'add_followup');
INSERT INTO public.auth_permission VALUES (238, 'Can change follow-up', 62, 'change_followup');
INSERT INTO public.auth_permission VALUES (239, 'Can delete follow-up', 62, 'delete_followup');
INSERT INTO public.auth_permission VALUES (240, 'Can view follow-up', 62, 'view_followup');
INSERT INTO public.auth_permission VALUES (241, 'Can add minutes', 63, 'add_minutes');
INSERT INTO public.auth_permission VALUES (242, 'Can change minutes', 63, 'change_minutes');
INSERT INTO public.auth_permission VALUES (243, 'Can delete minutes', 63, 'delete_minutes');
INSERT INTO public.auth_permission VALUES (244, 'Can view minutes', 63, 'view_minutes');
INSERT INTO public.auth_permission VALUES (245, 'Can add directive event', 64, 'add_directiveevent');
INSERT INTO public.auth_permission VALUES (246, 'Can change directive event', 64, 'change_directiveevent');
INSERT INTO public.auth_permission VALUES (247, 'Can delete directive event', 64, 'delete_directiveevent');
INSERT INTO public.auth_permission VALUES (248, 'Can view directive event', 64, 'view_directiveevent');
INSERT INTO public.auth_permission VALUES (249, 'Can add minutes event', 65, 'add_minutesevent');
INSERT INTO public.auth_permission VALUES (250, 'Can change minutes event', 65, 'change_minutesevent');
INSERT INTO public.auth_permission VALUES (251, 'Can delete minutes event', 65, 'delete_minutesevent');
INSERT INTO public.auth_permission VALUES (252, 'Can view minutes event', 65, 'view_minutesevent');
INSERT INTO public.auth_permission VALUES (253, 'Can add passage', 66, 'add_passage');
INSERT INTO public.auth_permission VALUES (254, 'Can change passage', 66, 'change_passage');
INSERT INTO public.auth_permission VALUES (255, 'Can delete passage', 66, 'delete_passage');
INSERT INTO public.auth_permission VALUES (256, 'Can view passage', 66, 'view_passage');
INSERT INTO public.auth_permission VALUES (257, 'Can add question', 67, 'add_question');
INSERT INTO public.auth_permission VALUES (258, 'Can change question', 67, 'change_question');
INSERT INTO public.auth_permission VALUES (259, 'Can delete question', 67, 'delete_question');
INSERT INTO public.auth_permission VALUES (260, 'Can view question', 67, 'view_question');
INSERT INTO public.auth_permission VALUES (261, 'Can add follow up event', 68, 'add_followupevent');
INSERT INTO public.auth_permission VALUES (262, 'Can change follow up event', 68, 'change_followupevent');
INSERT INTO public.auth_permission VALUES (263, 'Can delete follow up event', 68, 'delete_followupevent');
INSERT INTO public.auth_permission VALUES (264, 'Can view follow up event', 68, 'view_followupevent');
INSERT INTO public.auth_permission VALUES (265, 'Can add question event', 69, 'add_questionevent');
INSERT INTO public.auth_permission VALUES (266, 'Can change question event', 69, 'change_questionevent');
INSERT INTO public.auth_permission VALUES (267, 'Can delete question event', 69, 'delete_questionevent');
INSERT INTO public.auth_permission VALUES (268, 'Can view question event', 69, 'view_questionevent');
INSERT INTO public.auth_permission VALUES (269, 'Can add remark', 70, 'add_remark');
INSERT INTO public.auth_permission VALUES (270, 'Can change remark', 70, 'change_remark');
INSERT INTO public.auth_permission VALUES (271, 'Can delete remark', 70, 'delete_remark');
INSERT INTO public.auth_permission VALUES (272, 'Can view remark', 70, 'view_remark');
INSERT INTO public.auth_permission VALUES (273, 'Can add remark event', 71, 'add_remarkevent');
INSERT INTO public.auth_permission VALUES (274, 'Can change remark event', 71, 'change_remarkevent');
INSERT INTO public.auth_permission VALUES (275, 'Can delete remark event', 71, 'delete_remarkevent');
INSERT INTO public.auth_permission VALUES (276, 'Can view remark event', 71, 'view_remarkevent');
INSERT INTO public.auth_permission VALUES (277, 'Can add report', 72, 'add_report');
INSERT INTO public.auth_permission VALUES (278, 'Can change report', 72, 'change_report');
INSERT INTO public.auth_permission VALUES (279, 'Can delete report', 72, 'delete_report');
INSERT INTO public.auth_permission VALUES (280, 'Can view report', 72, 'view_report');
INSERT INTO public.auth_permission VALUES (281, 'Can add report event', 73, 'add_reportevent');
INSERT INTO public.auth_permission VALUES (282, 'Can change report event', 73, 'change_reportevent');
INSERT INTO public.auth_permission VALUES (283, 'Can delete report event', 73, 'delete_reportevent');
INSERT INTO public.auth_permission VALUES (284, 'Can view report event', 73, 'view_reportevent');
INSERT INTO public.auth_permission VALUES (285, 'Can add run', 74, 'add_run');
INSERT INTO public.auth_permission VALUES (286, 'Can change run', 74, 'change_run');
INSERT INTO public.auth_permission VALUES (287, 'Can delete run', 74, 'delete_run');
INSERT INTO public.auth_permission VALUES (288, 'Can view run', 74, 'view_run');
INSERT INTO public.auth_permission VALUES (289, 'Can add email address', 75, 'add_emailaddress');
INSERT INTO public.auth_permission VALUES (290, 'Can change email address', 75, 'change_emailaddress');
INSERT INTO public.auth_permission VALUES (291, 'Can delete email address', 75, 'delete_emailaddress');
INSERT INTO public.auth_permission VALUES (292, 'Can view email address', 75, 'view_emailaddress');
INSERT INTO public.auth_permission VALUES (293, 'Can add email confirmation', 76, 'add_emailconfirmation');
INSERT INTO public.auth_permission VALUES (294, 'Can change email confirmation', 76, 'change_emailconfirmation');
INSERT INTO public.auth_permission VALUES (295, 'Can delete email confirmation', 76, 'delete_emailconfirmation');
INSERT INTO public.auth_permission VALUES (296, 'Can view email confirmation', 76, 'view_emailconfirmation');
INSERT INTO public.auth_permission VALUES (297, 'Can add context', 77, 'add_context');
INSERT INTO public.auth_permission VALUES (298, 'Can change context', 77, 'change_context');
INSERT INTO public.auth_permission VALUES (299, 'Can delete context', 77, 'delete_context');
INSERT INTO public.auth_permission VALUES (300, 'Can view context', 77, 'view_context');
INSERT INTO public.auth_permission VALUES (301, 'Can add events', 1, 'add_events');
INSERT INTO public.auth_permission VALUES (302, 'Can change events', 1, 'change_events');
INSERT INTO public.auth_permission VALUES (303, 'Can delete events', 1, 'delete_events');
INSERT INTO public.auth_permission VALUES (304, 'Can view events', 1, 'view_events');
INSERT INTO public.auth_permission VALUES (305, 'Can add middleware events', 2, 'add_middlewareevents');
INSERT INTO public.auth_permission VALUES (306, 'Can change middleware events', 2, 'change_middlewareevents');
INSERT INTO public.auth_permission VALUES (307, 'Can delete middleware events', 2, 'delete_middlewareevents');
INSERT INTO public.auth_permission VALUES (308, 'Can view middleware events', 2, 'view_middlewareevents');
INSERT INTO public.auth_permission VALUES (309, 'Can add procrastinate event', 78, 'add_procrastinateevent');
INSERT INTO public.auth_permission VALUES (310, 'Can change procrastinate event', 78, 'change_procrastinateevent');
INSERT INTO public.auth_permission VALUES (311, 'Can delete procrastinate event', 78, 'delete_procrastinateevent');
INSERT INTO public.auth_permission VALUES (312, 'Can view procrastinate event', 78, 'view_procrastinateevent');
INSERT INTO public.auth_permission VALUES (313, 'Can add procrastinate job', 79, 'add_procrastinatejob');
INSERT INTO public.auth_permission VALUES (314, 'Can change procrastinate job', 79, 'change_procrastinatejob');
INSERT INTO public.auth_permission VALUES (315, 'Can delete procrastinate job', 79, 'delete_procrastinatejob');
INSERT INTO public.auth_permission VALUES (316, 'Can view procrastinate job', 79, 'view_procrastinatejob');
INSERT INTO public.auth_permission VALUES (317, 'Can add procrastinate periodic defer', 80, 'add_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (318, 'Can change procrastinate periodic defer', 80, 'change_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (319, 'Can delete procrastinate periodic defer', 80, 'delete_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (320, 'Can view procrastinate periodic defer', 80, 'view_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (321, 'Can add procrastinate worker', 81, 'add_procrastinateworker');
INSERT INTO public.auth_permission VALUES (322, 'Can change procrastinate worker', 81, 'change_procrastinateworker');
INSERT INTO public.auth_permission VALUES (323, 'Can delete procrastinate worker', 81, 'delete_procrastinateworker');
INSERT INTO public.auth_permission VALUES (324, 'Can view procrastinate worker', 81, 'view_procrastinateworker');
INSERT INTO public.auth_permission VALUES (325, 'Can add log entry', 82, 'add_logentry');
INSERT INTO public.auth_permission VALUES (326, 'Can change log entry', 82, 'change_logentry');
INSERT INTO public.auth_permission VALUES (327, 'Can delete log entry', 82, 'delete_logentry');
INSERT INTO public.auth_permission VALUES (328, 'Can view log entry', 82, 'view_logentry');
INSERT INTO public.auth_permission VALUES (329, 'Can add permission', 83, 'add_permission');
INSERT INTO public.auth_permission VALUES (330, 'Can change permission', 83, 'change_permission');
INSERT INTO public.auth_permission VALUES (331, 'Can delete permission', 83, 'delete_permission');
INSERT INTO public.auth_permission VALUES (332, 'Can view permission', 83, 'view_permission');
INSERT INTO public.auth_permission VALUES (333, 'Can add group', 84, 'add_group');
INSERT INTO public.auth_permission VALUES (334, 'Can change group', 84, 'change_group');
INSERT INTO public.auth_permission VALUES (335, 'Can delete group', 84, 'delete_group');
INSERT INTO public.auth_permission VALUES (336, 'Can view group', 84, 'view_group');
INSERT INTO public.auth_permission VALUES (337, 'Can add user', 85, 'add_user');
INSERT INTO public.auth_permission VALUES (338, 'Can change user', 85, 'change_user');
INSERT INTO public.auth_permission VALUES (339, 'Can delete user', 85, 'delete_user');
INSERT INTO public.auth_permission VALUES (340, 'Can view user', 85, 'view_user');
INSERT INTO public.auth_permission VALUES (341, 'Can add content type', 86, 'add_contenttype');
INSERT INTO public.auth_permission VALUES (342, 'Can change content type', 86, 'change_contenttype');
INSERT INTO public.auth_permission VALUES (343, 'Can delete content type', 86, 'delete_contenttype');
INSERT INTO public.auth_permission VALUES (344, 'Can view content type', 86, 'view_contenttype');
INSERT INTO public.auth_permission VALUES (345, 'Can add session', 87, 'add_session');
INSERT INTO public.auth_permission VALUES (346, 'Can change session', 87, 'change_session');
INSERT INTO public.auth_permission VALUES (347, 'Can delete session', 87, 'delete_session');
INSERT INTO public.auth_permission VALUES (348, 'Can view session', 87, 'view_session');

INSERT INTO public.auth_user VALUES (1, '!0000000000000000000000000000000000000001', NULL, false, 'secretariat-10', '', '', '', false, true, '2026-01-05 00:02:34+00');
INSERT INTO public.auth_user VALUES (2, '!0000000000000000000000000000000000000002', NULL, false, 'desk-11', '', '', '', false, true, '2026-01-05 00:02:35+00');
INSERT INTO public.auth_user VALUES (3, '!0000000000000000000000000000000000000003', NULL, false, 'note_taker-12', '', '', '', false, true, '2026-01-05 00:02:36+00');
INSERT INTO public.auth_user VALUES (4, '!0000000000000000000000000000000000000004', NULL, false, 'leader-13', '', '', '', false, true, '2026-01-05 00:02:37+00');
INSERT INTO public.auth_user VALUES (5, '!0000000000000000000000000000000000000005', NULL, false, 'operator-14', '', '', '', false, true, '2026-01-05 00:02:38+00');

INSERT INTO public.django_content_type VALUES (1, 'pghistory', 'events');
INSERT INTO public.django_content_type VALUES (2, 'pghistory', 'middlewareevents');
INSERT INTO public.django_content_type VALUES (3, 'agenda', 'meeting');
INSERT INTO public.django_content_type VALUES (4, 'agenda', 'day');
INSERT INTO public.django_content_type VALUES (5, 'agenda', 'paper');
INSERT INTO public.django_content_type VALUES (6, 'agenda', 'region');
INSERT INTO public.django_content_type VALUES (7, 'agenda', 'holiday');
INSERT INTO public.django_content_type VALUES (8, 'agenda', 'release');
INSERT INTO public.django_content_type VALUES (9, 'agenda', 'room');
INSERT INTO public.django_content_type VALUES (10, 'agenda', 'sector');
INSERT INTO public.django_content_type VALUES (11, 'agenda', 'session');
INSERT INTO public.django_content_type VALUES (12, 'agenda', 'sessionevent');
INSERT INTO public.django_content_type VALUES (13, 'agenda', 'topic');
INSERT INTO public.django_content_type VALUES (14, 'participants', 'limit');
INSERT INTO public.django_content_type VALUES (15, 'participants', 'desk');
INSERT INTO public.django_content_type VALUES (16, 'participants', 'import');
INSERT INTO public.django_content_type VALUES (17, 'participants', 'letter');
INSERT INTO public.django_content_type VALUES (18, 'participants', 'drawing');
INSERT INTO public.django_content_type VALUES (19, 'participants', 'official');
INSERT INTO public.django_content_type VALUES (20, 'participants', 'appointment');
INSERT INTO public.django_content_type VALUES (21, 'participants', 'officialevent');
INSERT INTO public.django_content_type VALUES (22, 'participants', 'participant');
INSERT INTO public.django_content_type VALUES (23, 'participants', 'message');
INSERT INTO public.django_content_type VALUES (24, 'participants', 'checkin');
INSERT INTO public.django_content_type VALUES (25, 'participants', 'assignment');
INSERT INTO public.django_content_type VALUES (26, 'participants', 'post');
INSERT INTO public.django_content_type VALUES (27, 'participants', 'participantevent');
INSERT INTO public.django_content_type VALUES (28, 'participants', 'appointmentevent');
INSERT INTO public.django_content_type VALUES (29, 'participants', 'printjob');
INSERT INTO public.django_content_type VALUES (30, 'participants', 'reception');
INSERT INTO public.django_content_type VALUES (31, 'participants', 'recipient');
INSERT INTO public.django_content_type VALUES (32, 'participants', 'scan');
INSERT INTO public.django_content_type VALUES (33, 'participants', 'checkinevent');
INSERT INTO public.django_content_type VALUES (34, 'participants', 'signature');
INSERT INTO public.django_content_type VALUES (35, 'participants', 'unit');
INSERT INTO public.django_content_type VALUES (36, 'participants', 'postevent');
INSERT INTO public.django_content_type VALUES (37, 'participants', 'messageevent');
INSERT INTO public.django_content_type VALUES (38, 'participants', 'membership');
INSERT INTO public.django_content_type VALUES (39, 'participants', 'mandate');
INSERT INTO public.django_content_type VALUES (40, 'participants', 'unitevent');
INSERT INTO public.django_content_type VALUES (41, 'participants', 'columnassignment');
INSERT INTO public.django_content_type VALUES (42, 'presentations', 'deck');
INSERT INTO public.django_content_type VALUES (43, 'presentations', 'expose');
INSERT INTO public.django_content_type VALUES (44, 'presentations', 'exposeevent');
INSERT INTO public.django_content_type VALUES (45, 'presentations', 'extension');
INSERT INTO public.django_content_type VALUES (46, 'presentations', 'factor');
INSERT INTO public.django_content_type VALUES (47, 'presentations', 'factorevent');
INSERT INTO public.django_content_type VALUES (48, 'presentations', 'plan');
INSERT INTO public.django_content_type VALUES (49, 'presentations', 'planevent');
INSERT INTO public.django_content_type VALUES (50, 'presentations', 'result');
INSERT INTO public.django_content_type VALUES (51, 'presentations', 'resultevent');
INSERT INTO public.django_content_type VALUES (52, 'presentations', 'resultsimport');
INSERT INTO public.django_content_type VALUES (53, 'presentations', 'slide');
INSERT INTO public.django_content_type VALUES (54, 'presentations', 'upload');
INSERT INTO public.django_content_type VALUES (55, 'presentations', 'window');
INSERT INTO public.django_content_type VALUES (56, 'presentations', 'windowevent');
INSERT INTO public.django_content_type VALUES (57, 'presentations', 'bundle');
INSERT INTO public.django_content_type VALUES (58, 'proceedings', 'decision');
INSERT INTO public.django_content_type VALUES (59, 'proceedings', 'decisionevent');
INSERT INTO public.django_content_type VALUES (60, 'proceedings', 'directive');
INSERT INTO public.django_content_type VALUES (61, 'proceedings', 'edition');
INSERT INTO public.django_content_type VALUES (62, 'proceedings', 'followup');
INSERT INTO public.django_content_type VALUES (63, 'proceedings', 'minutes');
INSERT INTO public.django_content_type VALUES (64, 'proceedings', 'directiveevent');
INSERT INTO public.django_content_type VALUES (65, 'proceedings', 'minutesevent');
INSERT INTO public.django_content_type VALUES (66, 'proceedings', 'passage');
INSERT INTO public.django_content_type VALUES (67, 'proceedings', 'question');
INSERT INTO public.django_content_type VALUES (68, 'proceedings', 'followupevent');
INSERT INTO public.django_content_type VALUES (69, 'proceedings', 'questionevent');
INSERT INTO public.django_content_type VALUES (70, 'proceedings', 'remark');
INSERT INTO public.django_content_type VALUES (71, 'proceedings', 'remarkevent');
INSERT INTO public.django_content_type VALUES (72, 'proceedings', 'report');
INSERT INTO public.django_content_type VALUES (73, 'proceedings', 'reportevent');
INSERT INTO public.django_content_type VALUES (74, 'proceedings', 'run');
INSERT INTO public.django_content_type VALUES (75, 'account', 'emailaddress');
INSERT INTO public.django_content_type VALUES (76, 'account', 'emailconfirmation');
INSERT INTO public.django_content_type VALUES (77, 'pghistory', 'context');
INSERT INTO public.django_content_type VALUES (78, 'procrastinate', 'procrastinateevent');
INSERT INTO public.django_content_type VALUES (79, 'procrastinate', 'procrastinatejob');
INSERT INTO public.django_content_type VALUES (80, 'procrastinate', 'procrastinateperiodicdefer');
INSERT INTO public.django_content_type VALUES (81, 'procrastinate', 'procrastinateworker');
INSERT INTO public.django_content_type VALUES (82, 'admin', 'logentry');
INSERT INTO public.django_content_type VALUES (83, 'auth', 'permission');
INSERT INTO public.django_content_type VALUES (84, 'auth', 'group');
INSERT INTO public.django_content_type VALUES (85, 'auth', 'user');
INSERT INTO public.django_content_type VALUES (86, 'contenttypes', 'contenttype');
INSERT INTO public.django_content_type VALUES (87, 'sessions', 'session');

INSERT INTO public.django_migrations VALUES (1, 'contenttypes', '0001_initial', '2026-01-05 00:00:01+00');
INSERT INTO public.django_migrations VALUES (2, 'auth', '0001_initial', '2026-01-05 00:00:02+00');
INSERT INTO public.django_migrations VALUES (3, 'account', '0001_initial', '2026-01-05 00:00:03+00');
INSERT INTO public.django_migrations VALUES (4, 'account', '0002_email_max_length', '2026-01-05 00:00:04+00');
INSERT INTO public.django_migrations VALUES (5, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2026-01-05 00:00:05+00');
INSERT INTO public.django_migrations VALUES (6, 'account', '0004_alter_emailaddress_drop_unique_email', '2026-01-05 00:00:06+00');
INSERT INTO public.django_migrations VALUES (7, 'account', '0005_emailaddress_idx_upper_email', '2026-01-05 00:00:07+00');
INSERT INTO public.django_migrations VALUES (8, 'account', '0006_emailaddress_lower', '2026-01-05 00:00:08+00');
INSERT INTO public.django_migrations VALUES (9, 'account', '0007_emailaddress_idx_email', '2026-01-05 00:00:09+00');
INSERT INTO public.django_migrations VALUES (10, 'account', '0008_emailaddress_unique_primary_email_fixup', '2026-01-05 00:00:10+00');
INSERT INTO public.django_migrations VALUES (11, 'account', '0009_emailaddress_unique_primary_email', '2026-01-05 00:00:11+00');
INSERT INTO public.django_migrations VALUES (12, 'admin', '0001_initial', '2026-01-05 00:00:12+00');
INSERT INTO public.django_migrations VALUES (13, 'admin', '0002_logentry_remove_auto_add', '2026-01-05 00:00:13+00');
INSERT INTO public.django_migrations VALUES (14, 'admin', '0003_logentry_add_action_flag_choices', '2026-01-05 00:00:14+00');
INSERT INTO public.django_migrations VALUES (15, 'pghistory', '0001_initial', '2026-01-05 00:00:15+00');
INSERT INTO public.django_migrations VALUES (16, 'pghistory', '0002_aggregateevent', '2026-01-05 00:00:16+00');
INSERT INTO public.django_migrations VALUES (17, 'pghistory', '0003_auto_20201023_1636', '2026-01-05 00:00:17+00');
INSERT INTO public.django_migrations VALUES (18, 'pghistory', '0004_auto_20220906_1625', '2026-01-05 00:00:18+00');
INSERT INTO public.django_migrations VALUES (19, 'pghistory', '0005_events_middlewareevents', '2026-01-05 00:00:19+00');
INSERT INTO public.django_migrations VALUES (20, 'pghistory', '0006_delete_aggregateevent', '2026-01-05 00:00:20+00');
INSERT INTO public.django_migrations VALUES (21, 'pghistory', '0007_auto_20250421_0444', '2026-01-05 00:00:21+00');
INSERT INTO public.django_migrations VALUES (22, 'agenda', '0001_initial', '2026-01-05 00:00:22+00');
INSERT INTO public.django_migrations VALUES (23, 'agenda', '0002_tell_what_to_do', '2026-01-05 00:00:23+00');
INSERT INTO public.django_migrations VALUES (24, 'agenda', '0003_languages_are_no_regions', '2026-01-05 00:00:24+00');
INSERT INTO public.django_migrations VALUES (25, 'agenda', '0004_days_and_rooms_change_places', '2026-01-05 00:00:25+00');
INSERT INTO public.django_migrations VALUES (26, 'agenda', '0005_emblem_of_the_state', '2026-01-05 00:00:26+00');
INSERT INTO public.django_migrations VALUES (27, 'contenttypes', '0002_remove_content_type_name', '2026-01-05 00:00:27+00');
INSERT INTO public.django_migrations VALUES (28, 'auth', '0002_alter_permission_name_max_length', '2026-01-05 00:00:28+00');
INSERT INTO public.django_migrations VALUES (29, 'auth', '0003_alter_user_email_max_length', '2026-01-05 00:00:29+00');
INSERT INTO public.django_migrations VALUES (30, 'auth', '0004_alter_user_username_opts', '2026-01-05 00:00:30+00');
INSERT INTO public.django_migrations VALUES (31, 'auth', '0005_alter_user_last_login_null', '2026-01-05 00:00:31+00');
INSERT INTO public.django_migrations VALUES (32, 'auth', '0006_require_contenttypes_0002', '2026-01-05 00:00:32+00');
INSERT INTO public.django_migrations VALUES (33, 'auth', '0007_alter_validators_add_error_messages', '2026-01-05 00:00:33+00');
INSERT INTO public.django_migrations VALUES (34, 'auth', '0008_alter_user_username_max_length', '2026-01-05 00:00:34+00');
INSERT INTO public.django_migrations VALUES (35, 'auth', '0009_alter_user_last_name_max_length', '2026-01-05 00:00:35+00');
INSERT INTO public.django_migrations VALUES (36, 'auth', '0010_alter_group_name_max_length', '2026-01-05 00:00:36+00');
INSERT INTO public.django_migrations VALUES (37, 'auth', '0011_update_proxy_permissions', '2026-01-05 00:00:37+00');
INSERT INTO public.django_migrations VALUES (38, 'auth', '0012_alter_user_first_name_max_length', '2026-01-05 00:00:38+00');
INSERT INTO public.django_migrations VALUES (39, 'participants', '0001_initial', '2026-01-05 00:00:39+00');
INSERT INTO public.django_migrations VALUES (40, 'participants', '0002_tell_what_to_do', '2026-01-05 00:00:40+00');
INSERT INTO public.django_migrations VALUES (41, 'participants', '0003_ranks_of_a_province', '2026-01-05 00:00:41+00');
INSERT INTO public.django_migrations VALUES (42, 'participants', '0004_lists_by_hand_and_merged_officials', '2026-01-05 00:00:42+00');
INSERT INTO public.django_migrations VALUES (43, 'participants', '0005_messages_know_what_they_told', '2026-01-05 00:00:43+00');
INSERT INTO public.django_migrations VALUES (44, 'participants', '0006_names_are_no_addresses', '2026-01-05 00:00:44+00');
INSERT INTO public.django_migrations VALUES (45, 'presentations', '0001_initial', '2026-01-05 00:00:45+00');
INSERT INTO public.django_migrations VALUES (46, 'presentations', '0002_tell_what_to_do', '2026-01-05 00:00:46+00');
INSERT INTO public.django_migrations VALUES (47, 'presentations', '0003_old_slides_and_undone_approvals', '2026-01-05 00:00:47+00');
INSERT INTO public.django_migrations VALUES (48, 'presentations', '0004_parts_as_submitted', '2026-01-05 00:00:48+00');
INSERT INTO public.django_migrations VALUES (49, 'presentations', '0005_exposes_in_other_sessions_stay', '2026-01-05 00:00:49+00');
INSERT INTO public.django_migrations VALUES (50, 'presentations', '0006_folded_words', '2026-01-05 00:00:50+00');
INSERT INTO public.django_migrations VALUES (51, 'proceedings', '0001_initial', '2026-01-05 00:00:51+00');
INSERT INTO public.django_migrations VALUES (52, 'proceedings', '0002_tell_what_to_do', '2026-01-05 00:00:52+00');
INSERT INTO public.django_migrations VALUES (53, 'proceedings', '0003_speakers_settled_later', '2026-01-05 00:00:53+00');
INSERT INTO public.django_migrations VALUES (54, 'procrastinate', '0001_initial', '2026-01-05 00:00:54+00');
INSERT INTO public.django_migrations VALUES (55, 'procrastinate', '0002_drop_started_at_column', '2026-01-05 00:00:55+00');
INSERT INTO public.django_migrations VALUES (56, 'procrastinate', '0003_drop_started_at_column', '2026-01-05 00:00:56+00');
INSERT INTO public.django_migrations VALUES (57, 'procrastinate', '0004_drop_procrastinate_version_table', '2026-01-05 00:00:57+00');
INSERT INTO public.django_migrations VALUES (58, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2026-01-05 00:00:58+00');
INSERT INTO public.django_migrations VALUES (59, 'procrastinate', '0006_fix_trigger_status_events_insert', '2026-01-05 00:00:59+00');
INSERT INTO public.django_migrations VALUES (60, 'procrastinate', '0007_add_queueing_lock_column', '2026-01-05 00:01:00+00');
INSERT INTO public.django_migrations VALUES (61, 'procrastinate', '0008_close_fetch_job_race_condition', '2026-01-05 00:01:01+00');
INSERT INTO public.django_migrations VALUES (62, 'procrastinate', '0009_add_defer_job_function', '2026-01-05 00:01:02+00');
INSERT INTO public.django_migrations VALUES (63, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2026-01-05 00:01:03+00');
INSERT INTO public.django_migrations VALUES (64, 'procrastinate', '0011_add_foreign_key_index', '2026-01-05 00:01:04+00');
INSERT INTO public.django_migrations VALUES (65, 'procrastinate', '0012_add_locks_to_periodic_defer', '2026-01-05 00:01:05+00');
INSERT INTO public.django_migrations VALUES (66, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2026-01-05 00:01:06+00');
INSERT INTO public.django_migrations VALUES (67, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2026-01-05 00:01:07+00');
INSERT INTO public.django_migrations VALUES (68, 'procrastinate', '0015_add_trigger_on_job_deletion', '2026-01-05 00:01:08+00');
INSERT INTO public.django_migrations VALUES (69, 'procrastinate', '0016_delete_finished_jobs', '2026-01-05 00:01:09+00');
INSERT INTO public.django_migrations VALUES (70, 'procrastinate', '0017_add_checks_to_finish_job', '2026-01-05 00:01:10+00');
INSERT INTO public.django_migrations VALUES (71, 'procrastinate', '0018_add_checks_to_retry_job', '2026-01-05 00:01:11+00');
INSERT INTO public.django_migrations VALUES (72, 'procrastinate', '0019_fix_finish_job_compat_issue', '2026-01-05 00:01:12+00');
INSERT INTO public.django_migrations VALUES (73, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2026-01-05 00:01:13+00');
INSERT INTO public.django_migrations VALUES (74, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2026-01-05 00:01:14+00');
INSERT INTO public.django_migrations VALUES (75, 'procrastinate', '0022_null_locks_excluded', '2026-01-05 00:01:15+00');
INSERT INTO public.django_migrations VALUES (76, 'procrastinate', '0023_remove_old_finish_job_function', '2026-01-05 00:01:16+00');
INSERT INTO public.django_migrations VALUES (77, 'procrastinate', '0024_job_id_bigint', '2026-01-05 00:01:17+00');
INSERT INTO public.django_migrations VALUES (78, 'procrastinate', '0025_add_models', '2026-01-05 00:01:18+00');
INSERT INTO public.django_migrations VALUES (79, 'procrastinate', '0026_add_job_priority', '2026-01-05 00:01:19+00');
INSERT INTO public.django_migrations VALUES (80, 'procrastinate', '0027_add_periodic_job_priority', '2026-01-05 00:01:20+00');
INSERT INTO public.django_migrations VALUES (81, 'procrastinate', '0028_add_cancel_states', '2026-01-05 00:01:21+00');
INSERT INTO public.django_migrations VALUES (82, 'procrastinate', '0029_add_additional_params_to_retry_job', '2026-01-05 00:01:22+00');
INSERT INTO public.django_migrations VALUES (83, 'procrastinate', '0030_alter_procrastinateevent_options', '2026-01-05 00:01:23+00');
INSERT INTO public.django_migrations VALUES (84, 'procrastinate', '0031_add_indexes_for_fetch_job', '2026-01-05 00:01:24+00');
INSERT INTO public.django_migrations VALUES (85, 'procrastinate', '0032_pre_cancel_notification', '2026-01-05 00:01:25+00');
INSERT INTO public.django_migrations VALUES (86, 'procrastinate', '0033_post_cancel_notification', '2026-01-05 00:01:26+00');
INSERT INTO public.django_migrations VALUES (87, 'procrastinate', '0034_pre_add_heartbeat', '2026-01-05 00:01:27+00');
INSERT INTO public.django_migrations VALUES (88, 'procrastinate', '0035_post_add_heartbeat', '2026-01-05 00:01:28+00');
INSERT INTO public.django_migrations VALUES (89, 'procrastinate', '0036_add_worker_model', '2026-01-05 00:01:29+00');
INSERT INTO public.django_migrations VALUES (90, 'procrastinate', '0037_pre_batch_defer_jobs', '2026-01-05 00:01:30+00');
INSERT INTO public.django_migrations VALUES (91, 'procrastinate', '0038_post_batch_defer_jobs', '2026-01-05 00:01:31+00');
INSERT INTO public.django_migrations VALUES (92, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2026-01-05 00:01:32+00');
INSERT INTO public.django_migrations VALUES (93, 'procrastinate', '0040_pre_retry_failed_job', '2026-01-05 00:01:33+00');
INSERT INTO public.django_migrations VALUES (94, 'procrastinate', '0041_post_retry_failed_job', '2026-01-05 00:01:34+00');
INSERT INTO public.django_migrations VALUES (95, 'sessions', '0001_initial', '2026-01-05 00:01:35+00');

INSERT INTO public.participants_appointment VALUES (1, 'definitif', NULL, NULL, 1, 1);

INSERT INTO public.participants_appointmentevent VALUES (1, '2026-01-05 00:01:39+00', 'insert', 1, 'definitif', NULL, NULL, NULL, 1, 1, 1);

INSERT INTO public.participants_assignment VALUES (1, 'moderator', 1, 1);

INSERT INTO public.participants_checkin VALUES (1, '2026-01-05 00:01:45+00', NULL, 'uji', 1, NULL, 2, NULL);

INSERT INTO public.participants_checkinevent VALUES (1, '2026-01-05 00:01:44+00', 'insert', 1, '2026-01-05 00:01:45+00', NULL, 'uji', 1, NULL, 1, NULL, 2, NULL);

INSERT INTO public.participants_columnassignment VALUES (1, '0000000000000000000000000000000000000000000000000000000000000000', '{"name": 0}', '2026-01-05 00:02:32+00', 'uji', 1);

INSERT INTO public.participants_desk VALUES (1, 'Meja', '!0000000000000000000000000000000000000001', 1, '2026-01-05 00:02:45+00', NULL, 0, 'uji', 1);

INSERT INTO public.participants_drawing VALUES (1, 'done', '2026-01-05 00:02:22+00', NULL, '2026-01-05 00:02:21+00', 'draft', '', 1);

INSERT INTO public.participants_import VALUES (1, 'peserta', '0000000000000000000000000000000000000000000000000000000000000000', '{"left": [["Sampul", "heads"]], "rows": [[2, {"name": "Pendatang", "unit": "Dinas", "office": "Lurah"}, {}, 1]], "grids": [{"name": "Kecamatan", "rows": [[1, ["Nama", "Jabatan", "Unit kerja"]], [2, ["Pendatang", "Lurah", "Dinas"]]], "marks": [], "merged": [], "visible": true}], "sheets": [{"name": "Daftar", "hidden": true, "passed": [[1, "Judul"]], "places": {"name": "A", "unit": "C", "office": "B"}, "unknown": ["H: Lain"]}, {"name": "Kecamatan", "hidden": true, "passed": [[1, "Judul"]], "places": {"name": "A", "unit": "C", "office": "B"}, "unknown": ["H: Lain"]}], "participants": true}', '2026-01-05 00:02:33+00', 'uji', NULL, '', 1);

INSERT INTO public.participants_letter VALUES (1, 'presenters', 'invitation', 'penting', 'Pembuka', 'Catatan', 'Penutup', 'an', 'Tembusan', '', NULL, 'letters/2026/0000000000000000000004.pdf', 'letters/2026/0000000000000000000005.pdf', 2, 1);

INSERT INTO public.participants_limit VALUES ('uji', 1, '2026-01-05 00:02:44+00');

INSERT INTO public.participants_mandate VALUES (1, 1, 1);
INSERT INTO public.participants_mandate VALUES (2, 2, 1);

INSERT INTO public.participants_membership VALUES (1, 'secretariat', 1, 1, NULL);
INSERT INTO public.participants_membership VALUES (2, 'desk', 1, 2, NULL);
INSERT INTO public.participants_membership VALUES (3, 'note_taker', 1, 3, NULL);
INSERT INTO public.participants_membership VALUES (4, 'leader', 1, 4, NULL);
INSERT INTO public.participants_membership VALUES (5, 'operator', 1, 5, 1);

INSERT INTO public.participants_message VALUES (1, 'whatsapp', 'own', 'invitation', '+6281234567895', '', 'Pesan', '2026-01-05 00:02:23+00', NULL, '', NULL, '', NULL, NULL, '', 1, 1, 1, NULL, NULL);

INSERT INTO public.participants_messageevent VALUES (1, '2026-01-05 00:02:24+00', 'insert', 1, 'whatsapp', 'own', 'invitation', '+6281234567895', '', 'Pesan', '2026-01-05 00:02:23+00', NULL, '', NULL, '', NULL, NULL, '', 1, 1, NULL, 1, 1, NULL, NULL);

INSERT INTO public.participants_official VALUES (1, 'Pejabat', '197503122000031904', '', '+6281234567890', '+6281234567891', '+6281234567892', 'pribadi@example.go.id', 1, NULL, '', NULL);

INSERT INTO public.participants_officialevent VALUES (1, '2026-01-05 00:01:37+00', 'insert', 1, 'Pejabat', '197503122000031904', '', '+6281234567890', '+6281234567891', '+6281234567892', 'pribadi@example.go.id', NULL, 1, 1, NULL, '', NULL);

INSERT INTO public.participants_participant VALUES (1, 'Pejabat', 'Kepala', '+6281234567893', 'j', 8, 'guests', 'A1', 'represented', 'Dinas luar', '2026-01-05 00:01:41+00', '', NULL, 0, NULL, 1, 1, NULL, 1, 1, NULL, 1);
INSERT INTO public.participants_participant VALUES (2, 'Wakil', 'Sekretaris', '+6281234567894', 'm', 1, 'guests', '', '', '', NULL, '', NULL, 0, '2026-01-05 00:01:43+00', 1, 1, NULL, 1, NULL, 1, NULL);

INSERT INTO public.participants_participantevent VALUES (1, '2026-01-05 00:01:42+00', 'insert', 1, 'Pejabat', 'Kepala', '+6281234567893', 'j', 8, 'guests', 'A1', 'represented', 'Dinas luar', '2026-01-05 00:01:41+00', '', NULL, 0, NULL, 1, 1, NULL, 1, 1, NULL, 1, NULL, 1);
INSERT INTO public.participants_participantevent VALUES (2, '2026-01-05 00:01:44+00', 'insert', 2, 'Wakil', 'Sekretaris', '+6281234567894', 'm', 0, 'guests', '', '', '', NULL, '', NULL, 0, '2026-01-05 00:01:43+00', 1, 1, NULL, 1, NULL, NULL, 2, 1, NULL);
INSERT INTO public.participants_participantevent VALUES (3, '2026-01-05 00:01:44+00', 'update', 2, 'Wakil', 'Sekretaris', '+6281234567894', 'm', 1, 'guests', '', '', '', NULL, '', NULL, 0, '2026-01-05 00:01:43+00', 1, 1, NULL, 1, NULL, NULL, 2, 1, NULL);

INSERT INTO public.participants_post VALUES (1, 'Kepala', '', 'j', false, 1, 1);

INSERT INTO public.participants_postevent VALUES (1, '2026-01-05 00:01:38+00', 'insert', 1, 'Kepala', '', 'j', false, NULL, 1, 1, 1);

INSERT INTO public.participants_printjob VALUES (1, 'done', '2026-01-05 00:02:28+00', NULL, '2026-01-05 00:02:27+00', 'badges', '{}', '', 'prints/2026/0000000000000000000006.pdf', 1, 'Petugas', 1, NULL);
INSERT INTO public.participants_printjob VALUES (2, 'done', '2026-01-05 00:02:31+00', NULL, '2026-01-05 00:02:30+00', 'recap', '{}', '', '', 1, 'Petugas', 1, 3);

INSERT INTO public.participants_reception VALUES (1, NULL, false, 'Narahubung', '+6281234567896', 'Assalamualaikum Wr. Wb.', 'PDH', 15, true, 0, NULL, NULL, 1);

INSERT INTO public.participants_recipient VALUES (1, 'letters/2026/0000000000000000000007.pdf', 1, 1);

INSERT INTO public.participants_scan VALUES (1, '00000000-0000-0000-0000-000000000001', 'search', 'arrival', 'recorded', NULL, '2026-01-05 00:02:25+00', 'Meja', 1, 1, 1, 2, NULL);

INSERT INTO public.participants_signature VALUES (1, '[[0, 0, 1000, 1000]]', '2026-01-05 00:02:26+00', 1);

INSERT INTO public.participants_unit VALUES (1, 'skpd', 'Dinas', 'Dinas', '', 5, NULL, NULL, 1, 1, NULL);
INSERT INTO public.participants_unit VALUES (2, 'skpd', 'Dinas 9', 'Dinas 9', '', 9, NULL, NULL, 1, NULL, NULL);
INSERT INTO public.participants_unit VALUES (3, 'skpd', 'Dinas 15', 'Dinas 15', '', 15, NULL, NULL, 1, NULL, NULL);

INSERT INTO public.participants_unitevent VALUES (1, '2026-01-05 00:01:36+00', 'insert', 1, 'skpd', 'Dinas', 'Dinas', '', 5, NULL, NULL, NULL, 1, 1, 1, NULL);
INSERT INTO public.participants_unitevent VALUES (2, '2026-01-05 00:01:47+00', 'insert', 2, 'skpd', 'Dinas 9', 'Dinas 9', '', 9, NULL, NULL, NULL, 2, 1, NULL, NULL);
INSERT INTO public.participants_unitevent VALUES (3, '2026-01-05 00:02:39+00', 'insert', 3, 'skpd', 'Dinas 15', 'Dinas 15', '', 15, NULL, NULL, NULL, 3, 1, NULL, NULL);

INSERT INTO public.presentations_bundle VALUES (1, 'done', '2026-01-05 00:02:02+00', NULL, '2026-01-05 00:02:01+00', 1, '', 0, 0, 'bundles/2026/0000000000000000000008.zip', 2, '{}', 'Sekretariat', 1, NULL);

INSERT INTO public.presentations_deck VALUES (1, 'done', '2026-01-05 00:01:50+00', NULL, '2026-01-05 00:01:49+00', 1, 'decks/1/001/0000000000000000000009.pdf', 'Paparan.pdf', 'pdf', 5, '0000000000000000000000000000000000000000000000000000000000000000', 'decks/1/001/0000000000000000000010.pdf', 1, '', 0, '', '2026-01-05 00:01:51+00', 'uji', NULL, '', '[]', NULL, 1);

INSERT INTO public.presentations_expose VALUES (2, 'expose', 'Dinas lain', '', 1, 7, NULL, 'provisional', NULL, '', NULL, '', '', NULL, '', NULL, '', NULL, '', NULL, NULL, NULL, NULL, '', NULL, 1, NULL, NULL, NULL, 2, NULL, false, '{}');
INSERT INTO public.presentations_expose VALUES (1, 'expose', 'Dinas', '', 1, 7, NULL, 'provisional', NULL, '', NULL, '', '', NULL, '', NULL, '', NULL, '', NULL, NULL, NULL, NULL, '', NULL, 1, 1, 1, NULL, 1, NULL, false, '{}');

INSERT INTO public.presentations_exposeevent VALUES (1, '2026-01-05 00:01:46+00', 'insert', 1, 'expose', 'Dinas', '', 1, 7, NULL, 'provisional', NULL, '', NULL, '', '', NULL, '', NULL, '', NULL, '', NULL, NULL, NULL, NULL, '', NULL, 1, NULL, 1, 1, 1, 1, 1, NULL, false, '{}');
INSERT INTO public.presentations_exposeevent VALUES (2, '2026-01-05 00:01:48+00', 'insert', 2, 'expose', 'Dinas lain', '', 1, 7, NULL, 'provisional', NULL, '', NULL, '', '', NULL, '', NULL, '', NULL, '', NULL, NULL, NULL, NULL, '', NULL, 1, NULL, 2, NULL, NULL, NULL, 2, NULL, false, '{}');
INSERT INTO public.presentations_exposeevent VALUES (3, '2026-01-05 00:02:40+00', 'update', 1, 'expose', 'Dinas', '', 1, 7, NULL, 'provisional', NULL, '', NULL, '', '', NULL, '', NULL, '', NULL, '', NULL, NULL, NULL, NULL, '', NULL, 1, NULL, 1, 1, 1, NULL, 1, NULL, false, '{}');

INSERT INTO public.presentations_extension VALUES (1, '2026-01-05 00:01:57+00', 'Listrik padam', '2026-01-05 00:01:59+00', 'uji', 1);

INSERT INTO public.presentations_factor VALUES (1, 1, 'driving', 'other', 'Faktor', 1);

INSERT INTO public.presentations_factorevent VALUES (1, '2026-01-05 00:01:55+00', 'insert', 1, 1, 'driving', 'other', 'Faktor', 1, NULL, 1);

INSERT INTO public.presentations_plan VALUES (1, 1, 'Rencana', 'operations', 1);

INSERT INTO public.presentations_planevent VALUES (1, '2026-01-05 00:01:56+00', 'insert', 1, 1, 'Rencana', 'operations', 1, NULL, 1);

INSERT INTO public.presentations_result VALUES (1, 1, '', 'Program', 'Indikator', false, '', 'maximise', NULL, NULL, '', '', '', NULL, NULL, '', 1);

INSERT INTO public.presentations_resultevent VALUES (1, '2026-01-05 00:01:54+00', 'insert', 1, 1, '', 'Program', 'Indikator', false, '', 'maximise', NULL, NULL, '', '', '', NULL, NULL, '', 1, NULL, 1);

INSERT INTO public.presentations_resultsimport VALUES (1, 'capaian', '0000000000000000000000000000000000000000000000000000000000000000', '{"results": {"left": [["Sampul", "heads"]], "rows": [[2, {"name": "P", "target": "T", "indicator": "I"}, {}, 1]], "sheets": [{"name": "Daftar", "hidden": true, "passed": [[1, "Judul"]], "places": {"name": "A", "target": "C", "indicator": "B"}, "unknown": ["H: Lain"]}, {"name": "Kecamatan", "hidden": true, "passed": [[1, "Judul"]], "places": {"name": "A", "target": "C", "indicator": "B"}, "unknown": ["H: Lain"]}]}}', '2026-01-05 00:02:00+00', 'uji', NULL, '', 1);

INSERT INTO public.presentations_slide VALUES (1, 1, 'decks/1/001/0000000000000000000011.webp', 'decks/1/001/0000000000000000000012.webp', 'Slide', 1);

INSERT INTO public.presentations_upload VALUES ('00000000-0000-0000-0000-000000000002', 'paparan.pdf', 10, 0, 0, '', 'uji', '2026-01-05 00:01:52+00', '2026-01-05 00:01:53+00', NULL, 1);

INSERT INTO public.presentations_window VALUES (1, '2026-01-05 00:00:00+00', '2026-01-05 00:02:46+00', '2026-01-05 00:02:46+00', NULL, '', 1);

INSERT INTO public.presentations_windowevent VALUES (1, '2026-01-05 00:01:58+00', 'insert', 1, '2026-01-05 00:00:00+00', '2026-01-05 00:02:46+00', '2026-01-05 00:02:46+00', NULL, '', 1, NULL, 1);

INSERT INTO public.proceedings_decision VALUES (1, 1, 1, NULL, 'Masalah', 'Rumusan', 'Keluaran', 'operations', 'uji', NULL, '', NULL, '', '', 1, 1, 1, 1);

INSERT INTO public.proceedings_decisionevent VALUES (1, '2026-01-05 00:02:13+00', 'insert', 1, 1, 1, NULL, 'Masalah', 'Rumusan', 'Keluaran', 'operations', 'uji', NULL, '', NULL, '', '', 1, NULL, 1, 1, 1, 1);

INSERT INTO public.proceedings_directive VALUES (1, 1, '2026-01-05 00:02:03+00', 'Wakil', 'Sekretaris (mewakili Kepala)', 'Arahan', 'uji', '2026-01-05 00:02:09+00', 1, 2, 1, '');

INSERT INTO public.proceedings_directiveevent VALUES (1, '2026-01-05 00:02:10+00', 'insert', 1, 1, '2026-01-05 00:02:03+00', 'Wakil', 'Sekretaris (mewakili Kepala)', 'Arahan', 'uji', '2026-01-05 00:02:09+00', 1, NULL, 1, 2, 1, '');

INSERT INTO public.proceedings_edition VALUES (1, 1, 'public', '[]', 1, 5, '2026-01-05 00:02:18+00', 'uji', NULL, '', 1, 1);

INSERT INTO public.proceedings_followup VALUES (1, 'Tindak lanjut', '2023-12-28', '', NULL, '', '', 1, NULL, 1, 1, NULL);

INSERT INTO public.proceedings_followup_supporters VALUES (1, 1, 3);

INSERT INTO public.proceedings_followupevent VALUES (1, '2026-01-05 00:02:14+00', 'insert', 1, 'Tindak lanjut', '2023-12-28', '', NULL, '', '', 1, NULL, 1, NULL, 1, 1, NULL);

INSERT INTO public.proceedings_minutes VALUES (1, 1, 'Ringkasan', NULL, '', NULL, '', 2, 1);

INSERT INTO public.proceedings_minutesevent VALUES (1, '2026-01-05 00:02:04+00', 'insert', 1, 1, 'Ringkasan', NULL, '', NULL, '', 2, NULL, 1, 1);

INSERT INTO public.proceedings_passage VALUES (1, 'foreword', 'Kata pengantar', '', 'Bupati', 1);

INSERT INTO public.proceedings_question VALUES (1, 1, '2026-01-05 00:02:03+00', 'Wakil', 'Sekretaris (mewakili Kepala)', 'Pertanyaan', 'uji', '2026-01-05 00:02:07+00', 'Jawaban', 'Wakil', 'Sekretaris (mewakili Kepala)', 'Janji', 1, 1, 2, 1, 1, 2, '', '');

INSERT INTO public.proceedings_questionevent VALUES (1, '2026-01-05 00:02:08+00', 'insert', 1, 1, '2026-01-05 00:02:03+00', 'Wakil', 'Sekretaris (mewakili Kepala)', 'Pertanyaan', 'uji', '2026-01-05 00:02:07+00', 'Jawaban', 'Wakil', 'Sekretaris (mewakili Kepala)', 'Janji', 1, 1, 2, 1, 1, NULL, 1, 2, '', '');

INSERT INTO public.proceedings_remark VALUES (2, 1, '2026-01-05 00:02:03+00', '', '', 'Usul', 'uji', '2026-01-05 00:02:11+00', NULL, 1, NULL, 'Pak Anu');
INSERT INTO public.proceedings_remark VALUES (1, 2, '2026-01-05 00:02:03+00', 'Wakil', 'Sekretaris (mewakili Kepala)', 'Ucapan yang diperbaiki', 'uji', '2026-01-05 00:02:05+00', 1, 1, 2, '');

INSERT INTO public.proceedings_remarkevent VALUES (1, '2026-01-05 00:02:06+00', 'insert', 1, 1, '2026-01-05 00:02:03+00', 'Wakil', 'Sekretaris (mewakili Kepala)', 'Ucapan', 'uji', '2026-01-05 00:02:05+00', 1, 1, NULL, 1, 2, '');
INSERT INTO public.proceedings_remarkevent VALUES (2, '2026-01-05 00:02:12+00', 'insert', 2, 1, '2026-01-05 00:02:03+00', '', '', 'Usul', 'uji', '2026-01-05 00:02:11+00', NULL, 1, NULL, 2, NULL, 'Pak Anu');
INSERT INTO public.proceedings_remarkevent VALUES (3, '2026-01-05 00:02:42+00', 'update', 1, 2, '2026-01-05 00:02:03+00', 'Wakil', 'Sekretaris (mewakili Kepala)', 'Ucapan yang diperbaiki', 'uji', '2026-01-05 00:02:05+00', 1, 1, NULL, 1, 2, '');

INSERT INTO public.proceedings_report VALUES (1, 'Laporan', 50, '', 'evidence/2026/0000000000000000000013.pdf', 'Bukti.pdf', '2026-01-05 00:02:15+00', 'uji', NULL, '', NULL, '', '', 1);

INSERT INTO public.proceedings_reportevent VALUES (1, '2026-01-05 00:02:16+00', 'insert', 1, 'Laporan', 50, '', 'evidence/2026/0000000000000000000013.pdf', 'Bukti.pdf', '2026-01-05 00:02:15+00', 'uji', NULL, '', NULL, '', '', 1, NULL, 1);

INSERT INTO public.proceedings_run VALUES (1, 'done', '2026-01-05 00:02:20+00', NULL, '2026-01-05 00:02:19+00', '', 0, 0, '', '', 1);

INSERT INTO public.procrastinate_events VALUES (1, 1, 'deferred', '2026-01-05 00:02:43+00');

INSERT INTO public.procrastinate_jobs VALUES (1, 'default', 'presentations.pack', NULL, '{"pk": 1}', 'todo', NULL, 0, NULL, 0, false, NULL);

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 5, true);

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);

SELECT pg_catalog.setval('public.agenda_day_id_seq', 1, true);

SELECT pg_catalog.setval('public.agenda_holiday_id_seq', 1, true);

SELECT pg_catalog.setval('public.agenda_meeting_id_seq', 1, true);

SELECT pg_catalog.setval('public.agenda_paper_id_seq', 3, true);

SELECT pg_catalog.setval('public.agenda_region_id_seq', 1, true);

SELECT pg_catalog.setval('public.agenda_release_id_seq', 1, true);

SELECT pg_catalog.setval('public.agenda_room_id_seq', 1, true);

SELECT pg_catalog.setval('public.agenda_sector_id_seq', 1, true);

SELECT pg_catalog.setval('public.agenda_session_id_seq', 1, true);

SELECT pg_catalog.setval('public.agenda_sessionevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.agenda_topic_id_seq', 1, true);

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_permission_id_seq', 348, true);

SELECT pg_catalog.setval('public.auth_user_groups_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_user_id_seq', 5, true);

SELECT pg_catalog.setval('public.auth_user_user_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, false);

SELECT pg_catalog.setval('public.django_content_type_id_seq', 87, true);

SELECT pg_catalog.setval('public.django_migrations_id_seq', 95, true);

SELECT pg_catalog.setval('public.participants_appointment_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_appointmentevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_assignment_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_checkin_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_checkinevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_columnassignment_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_desk_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_drawing_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_import_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_letter_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_mandate_id_seq', 2, true);

SELECT pg_catalog.setval('public.participants_membership_id_seq', 5, true);

SELECT pg_catalog.setval('public.participants_message_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_messageevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_official_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_officialevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_participant_id_seq', 2, true);

SELECT pg_catalog.setval('public.participants_participantevent_pgh_id_seq', 3, true);

SELECT pg_catalog.setval('public.participants_post_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_postevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_printjob_id_seq', 2, true);

SELECT pg_catalog.setval('public.participants_reception_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_recipient_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_scan_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_signature_id_seq', 1, true);

SELECT pg_catalog.setval('public.participants_unit_id_seq', 3, true);

SELECT pg_catalog.setval('public.participants_unitevent_pgh_id_seq', 3, true);

SELECT pg_catalog.setval('public.presentations_bundle_id_seq', 1, true);

SELECT pg_catalog.setval('public.presentations_deck_id_seq', 1, true);

SELECT pg_catalog.setval('public.presentations_expose_id_seq', 2, true);

SELECT pg_catalog.setval('public.presentations_exposeevent_pgh_id_seq', 3, true);

SELECT pg_catalog.setval('public.presentations_extension_id_seq', 1, true);

SELECT pg_catalog.setval('public.presentations_factor_id_seq', 1, true);

SELECT pg_catalog.setval('public.presentations_factorevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.presentations_plan_id_seq', 1, true);

SELECT pg_catalog.setval('public.presentations_planevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.presentations_result_id_seq', 1, true);

SELECT pg_catalog.setval('public.presentations_resultevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.presentations_resultsimport_id_seq', 1, true);

SELECT pg_catalog.setval('public.presentations_slide_id_seq', 1, true);

SELECT pg_catalog.setval('public.presentations_window_id_seq', 1, true);

SELECT pg_catalog.setval('public.presentations_windowevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_decision_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_decisionevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_directive_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_directiveevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_edition_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_followup_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_followup_supporters_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_followupevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_minutes_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_minutesevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_passage_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_question_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_questionevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_remark_id_seq', 2, true);

SELECT pg_catalog.setval('public.proceedings_remarkevent_pgh_id_seq', 3, true);

SELECT pg_catalog.setval('public.proceedings_report_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_reportevent_pgh_id_seq', 1, true);

SELECT pg_catalog.setval('public.proceedings_run_id_seq', 1, true);

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, true);

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, true);

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_limits
    ADD CONSTRAINT account_limits_pkey PRIMARY KEY (cache_key);

ALTER TABLE ONLY public.agenda_day
    ADD CONSTRAINT agenda_day_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agenda_holiday
    ADD CONSTRAINT agenda_holiday_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agenda_meeting
    ADD CONSTRAINT agenda_meeting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agenda_paper
    ADD CONSTRAINT agenda_paper_code_key UNIQUE (code);

ALTER TABLE ONLY public.agenda_paper
    ADD CONSTRAINT agenda_paper_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agenda_paper
    ADD CONSTRAINT agenda_paper_replaces_id_key UNIQUE (replaces_id);

ALTER TABLE ONLY public.agenda_region
    ADD CONSTRAINT agenda_region_code_key UNIQUE (code);

ALTER TABLE ONLY public.agenda_region
    ADD CONSTRAINT agenda_region_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agenda_region
    ADD CONSTRAINT agenda_region_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.agenda_release
    ADD CONSTRAINT agenda_release_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agenda_room
    ADD CONSTRAINT agenda_room_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agenda_sector
    ADD CONSTRAINT agenda_sector_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agenda_session
    ADD CONSTRAINT agenda_session_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agenda_sessionevent
    ADD CONSTRAINT agenda_sessionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.agenda_topic
    ADD CONSTRAINT agenda_topic_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_assignment
    ADD CONSTRAINT assignment_once UNIQUE (participant_id, session_id, role);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_user_id_group_id_94350c0c_uniq UNIQUE (user_id, group_id);

ALTER TABLE ONLY public.auth_user
    ADD CONSTRAINT auth_user_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_user_id_permission_id_14a6b632_uniq UNIQUE (user_id, permission_id);

ALTER TABLE ONLY public.auth_user
    ADD CONSTRAINT auth_user_username_key UNIQUE (username);

ALTER TABLE ONLY public.presentations_bundle
    ADD CONSTRAINT bundle_number_once UNIQUE (meeting_id, number);

ALTER TABLE ONLY public.participants_checkin
    ADD CONSTRAINT check_in_once_a_session UNIQUE (participant_id, session_id);

ALTER TABLE ONLY public.participants_columnassignment
    ADD CONSTRAINT column_assignment_once UNIQUE (region_id, heading);

ALTER TABLE ONLY public.agenda_day
    ADD CONSTRAINT day_once UNIQUE (meeting_id, date) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_decision
    ADD CONSTRAINT decision_number_once UNIQUE (meeting_id, number);

ALTER TABLE ONLY public.proceedings_decision
    ADD CONSTRAINT decision_position_once UNIQUE (meeting_id, "position") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_deck
    ADD CONSTRAINT deck_version_once UNIQUE (expose_id, version);

ALTER TABLE ONLY public.participants_desk
    ADD CONSTRAINT desk_name_once UNIQUE (meeting_id, name);

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.proceedings_edition
    ADD CONSTRAINT edition_number_once UNIQUE (meeting_id, number);

ALTER TABLE ONLY public.presentations_factor
    ADD CONSTRAINT factor_position_once UNIQUE (expose_id, kind, "position") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_holiday
    ADD CONSTRAINT holiday_once UNIQUE (region_id, date);

ALTER TABLE ONLY public.participants_mandate
    ADD CONSTRAINT mandate_once UNIQUE (participant_id, unit_id);

ALTER TABLE ONLY public.agenda_meeting
    ADD CONSTRAINT meeting_slug_once UNIQUE (region_id, slug);

ALTER TABLE ONLY public.participants_membership
    ADD CONSTRAINT membership_once UNIQUE NULLS NOT DISTINCT (user_id, region_id, role, unit_id);

ALTER TABLE ONLY public.participants_participant
    ADD CONSTRAINT participant_official_once UNIQUE (meeting_id, official_id);

ALTER TABLE ONLY public.participants_appointment
    ADD CONSTRAINT participants_appointment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_appointmentevent
    ADD CONSTRAINT participants_appointmentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.participants_assignment
    ADD CONSTRAINT participants_assignment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_checkin
    ADD CONSTRAINT participants_checkin_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_checkin
    ADD CONSTRAINT participants_checkin_scan_id_key UNIQUE (scan_id);

ALTER TABLE ONLY public.participants_checkinevent
    ADD CONSTRAINT participants_checkinevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.participants_columnassignment
    ADD CONSTRAINT participants_columnassignment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_desk
    ADD CONSTRAINT participants_desk_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_drawing
    ADD CONSTRAINT participants_drawing_letter_id_key UNIQUE (letter_id);

ALTER TABLE ONLY public.participants_drawing
    ADD CONSTRAINT participants_drawing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_import
    ADD CONSTRAINT participants_import_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_letter
    ADD CONSTRAINT participants_letter_paper_id_key UNIQUE (paper_id);

ALTER TABLE ONLY public.participants_letter
    ADD CONSTRAINT participants_letter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_limit
    ADD CONSTRAINT participants_limit_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.participants_mandate
    ADD CONSTRAINT participants_mandate_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_membership
    ADD CONSTRAINT participants_membership_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_message
    ADD CONSTRAINT participants_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_messageevent
    ADD CONSTRAINT participants_messageevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.participants_official
    ADD CONSTRAINT participants_official_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_officialevent
    ADD CONSTRAINT participants_officialevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.participants_participant
    ADD CONSTRAINT participants_participant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_participantevent
    ADD CONSTRAINT participants_participantevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.participants_post
    ADD CONSTRAINT participants_post_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_postevent
    ADD CONSTRAINT participants_postevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.participants_printjob
    ADD CONSTRAINT participants_printjob_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_reception
    ADD CONSTRAINT participants_reception_meeting_id_key UNIQUE (meeting_id);

ALTER TABLE ONLY public.participants_reception
    ADD CONSTRAINT participants_reception_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_recipient
    ADD CONSTRAINT participants_recipient_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_scan
    ADD CONSTRAINT participants_scan_key_key UNIQUE (key);

ALTER TABLE ONLY public.participants_scan
    ADD CONSTRAINT participants_scan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_signature
    ADD CONSTRAINT participants_signature_check_in_id_key UNIQUE (check_in_id);

ALTER TABLE ONLY public.participants_signature
    ADD CONSTRAINT participants_signature_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_unit
    ADD CONSTRAINT participants_unit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_unitevent
    ADD CONSTRAINT participants_unitevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.proceedings_passage
    ADD CONSTRAINT passage_kind_once UNIQUE (meeting_id, kind);

ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.presentations_plan
    ADD CONSTRAINT plan_position_once UNIQUE (expose_id, "position") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_post
    ADD CONSTRAINT post_title_once UNIQUE (unit_id, title);

ALTER TABLE ONLY public.presentations_bundle
    ADD CONSTRAINT presentations_bundle_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.presentations_deck
    ADD CONSTRAINT presentations_deck_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.presentations_expose
    ADD CONSTRAINT presentations_expose_deck_id_key UNIQUE (deck_id);

ALTER TABLE ONLY public.presentations_expose
    ADD CONSTRAINT presentations_expose_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.presentations_exposeevent
    ADD CONSTRAINT presentations_exposeevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.presentations_extension
    ADD CONSTRAINT presentations_extension_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.presentations_factor
    ADD CONSTRAINT presentations_factor_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.presentations_factorevent
    ADD CONSTRAINT presentations_factorevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.presentations_plan
    ADD CONSTRAINT presentations_plan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.presentations_planevent
    ADD CONSTRAINT presentations_planevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.presentations_result
    ADD CONSTRAINT presentations_result_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.presentations_resultevent
    ADD CONSTRAINT presentations_resultevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.presentations_resultsimport
    ADD CONSTRAINT presentations_resultsimport_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.presentations_slide
    ADD CONSTRAINT presentations_slide_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.presentations_upload
    ADD CONSTRAINT presentations_upload_deck_id_key UNIQUE (deck_id);

ALTER TABLE ONLY public.presentations_upload
    ADD CONSTRAINT presentations_upload_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.presentations_window
    ADD CONSTRAINT presentations_window_meeting_id_key UNIQUE (meeting_id);

ALTER TABLE ONLY public.presentations_window
    ADD CONSTRAINT presentations_window_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.presentations_windowevent
    ADD CONSTRAINT presentations_windowevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.proceedings_decision
    ADD CONSTRAINT proceedings_decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.proceedings_decisionevent
    ADD CONSTRAINT proceedings_decisionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.proceedings_directive
    ADD CONSTRAINT proceedings_directive_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.proceedings_directiveevent
    ADD CONSTRAINT proceedings_directiveevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.proceedings_edition
    ADD CONSTRAINT proceedings_edition_paper_id_key UNIQUE (paper_id);

ALTER TABLE ONLY public.proceedings_edition
    ADD CONSTRAINT proceedings_edition_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.proceedings_followup
    ADD CONSTRAINT proceedings_followup_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.proceedings_followup_supporters
    ADD CONSTRAINT proceedings_followup_sup_followup_id_unit_id_c848b251_uniq UNIQUE (followup_id, unit_id);

ALTER TABLE ONLY public.proceedings_followup_supporters
    ADD CONSTRAINT proceedings_followup_supporters_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.proceedings_followupevent
    ADD CONSTRAINT proceedings_followupevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.proceedings_minutes
    ADD CONSTRAINT proceedings_minutes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.proceedings_minutes
    ADD CONSTRAINT proceedings_minutes_session_id_key UNIQUE (session_id);

ALTER TABLE ONLY public.proceedings_minutesevent
    ADD CONSTRAINT proceedings_minutesevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.proceedings_passage
    ADD CONSTRAINT proceedings_passage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.proceedings_question
    ADD CONSTRAINT proceedings_question_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.proceedings_questionevent
    ADD CONSTRAINT proceedings_questionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.proceedings_remark
    ADD CONSTRAINT proceedings_remark_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.proceedings_remarkevent
    ADD CONSTRAINT proceedings_remarkevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.proceedings_report
    ADD CONSTRAINT proceedings_report_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.proceedings_reportevent
    ADD CONSTRAINT proceedings_reportevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.proceedings_run
    ADD CONSTRAINT proceedings_run_edition_id_key UNIQUE (edition_id);

ALTER TABLE ONLY public.proceedings_run
    ADD CONSTRAINT proceedings_run_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participants_recipient
    ADD CONSTRAINT recipient_once UNIQUE (letter_id, participant_id);

ALTER TABLE ONLY public.agenda_release
    ADD CONSTRAINT release_number_once UNIQUE (meeting_id, number);

ALTER TABLE ONLY public.presentations_result
    ADD CONSTRAINT result_position_once UNIQUE (expose_id, "position") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_room
    ADD CONSTRAINT room_name_once UNIQUE (meeting_id, name) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_sector
    ADD CONSTRAINT sector_name_once UNIQUE (region_id, name);

ALTER TABLE ONLY public.agenda_session
    ADD CONSTRAINT session_position_once UNIQUE (day_id, "position") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_slide
    ADD CONSTRAINT slide_number_once UNIQUE (deck_id, number);

ALTER TABLE ONLY public.agenda_topic
    ADD CONSTRAINT topic_position_once UNIQUE (meeting_id, "position") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_unit
    ADD CONSTRAINT unit_name_once UNIQUE (region_id, name);

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

CREATE INDEX account_limits_expires ON public.account_limits USING btree (expires);

CREATE INDEX agenda_day_meeting_id_abc0422a ON public.agenda_day USING btree (meeting_id);

CREATE INDEX agenda_holiday_region_id_750326f9 ON public.agenda_holiday USING btree (region_id);

CREATE INDEX agenda_meeting_region_id_490d0f57 ON public.agenda_meeting USING btree (region_id);

CREATE INDEX agenda_meeting_slug_21843eda ON public.agenda_meeting USING btree (slug);

CREATE INDEX agenda_meeting_slug_21843eda_like ON public.agenda_meeting USING btree (slug varchar_pattern_ops);

CREATE INDEX agenda_paper_code_33f73dd4_like ON public.agenda_paper USING btree (code varchar_pattern_ops);

CREATE INDEX agenda_paper_meeting_id_5f3ebf79 ON public.agenda_paper USING btree (meeting_id);

CREATE INDEX agenda_region_code_edb655fc_like ON public.agenda_region USING btree (code varchar_pattern_ops);

CREATE INDEX agenda_region_slug_ee2b0f6a_like ON public.agenda_region USING btree (slug varchar_pattern_ops);

CREATE INDEX agenda_release_meeting_id_0a197b0b ON public.agenda_release USING btree (meeting_id);

CREATE INDEX agenda_room_meeting_id_77e66dc1 ON public.agenda_room USING btree (meeting_id);

CREATE INDEX agenda_sector_region_id_0d270fe0 ON public.agenda_sector USING btree (region_id);

CREATE INDEX agenda_session_day_id_aa82125e ON public.agenda_session USING btree (day_id);

CREATE INDEX agenda_session_room_id_ca78c57c ON public.agenda_session USING btree (room_id);

CREATE INDEX agenda_session_sector_id_5184ac35 ON public.agenda_session USING btree (sector_id);

CREATE INDEX agenda_sessionevent_day_id_b4a9f8a6 ON public.agenda_sessionevent USING btree (day_id);

CREATE INDEX agenda_sessionevent_pgh_context_id_6aaeb7b3 ON public.agenda_sessionevent USING btree (pgh_context_id);

CREATE INDEX agenda_sessionevent_pgh_obj_id_d862e668 ON public.agenda_sessionevent USING btree (pgh_obj_id);

CREATE INDEX agenda_sessionevent_room_id_c3d87f48 ON public.agenda_sessionevent USING btree (room_id);

CREATE INDEX agenda_sessionevent_sector_id_d506b150 ON public.agenda_sessionevent USING btree (sector_id);

CREATE INDEX agenda_topic_meeting_id_e186a2c8 ON public.agenda_topic USING btree (meeting_id);

CREATE UNIQUE INDEX appointment_one_definitive_holder ON public.participants_appointment USING btree (post_id) WHERE (((kind)::text = 'definitif'::text) AND (until IS NULL));

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX auth_user_groups_group_id_97559544 ON public.auth_user_groups USING btree (group_id);

CREATE INDEX auth_user_groups_user_id_6a12ed8b ON public.auth_user_groups USING btree (user_id);

CREATE INDEX auth_user_user_permissions_permission_id_1fbb5f2c ON public.auth_user_user_permissions USING btree (permission_id);

CREATE INDEX auth_user_user_permissions_user_id_a95ead1b ON public.auth_user_user_permissions USING btree (user_id);

CREATE INDEX auth_user_username_6821ab7c_like ON public.auth_user USING btree (username varchar_pattern_ops);

CREATE UNIQUE INDEX check_in_once_a_day ON public.participants_checkin USING btree (participant_id, day_id) WHERE (session_id IS NULL);

CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);

CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

CREATE UNIQUE INDEX edition_published_one_of_a_meeting ON public.proceedings_edition USING btree (meeting_id) WHERE (published_at IS NOT NULL);

CREATE UNIQUE INDEX expose_once_a_unit ON public.presentations_expose USING btree (meeting_id, unit_id) WHERE ((kind)::text = 'expose'::text);

CREATE INDEX factor_folded ON public.presentations_factor USING gin (to_tsvector('indonesian'::regconfig, COALESCE(translate(lower((text)::text), 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦĨĩĪīĬĭĮįİĲĴĵĶķĹĺĻļĽľĿŁŃńŅņŇňŊŌōŎŏŐőŒŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠơƢƤƦƧƩƬƮƯưƱƲƳƵƷƸƼǄǅǇǈǊǋǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǢǣǤǦǧǨǩǪǫǬǭǮǯǰǱǲǴǵǶǷǸǹǺǻǼǽǾǿȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȜȞȟȠȢȤȦȧȨȩȪȫȬȭȮȯȰȱȲȳȺȻȽȾɁɃɄɅɆɈɊɌɎḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẛẞẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹỺỼỾ   ‐‑‒–—― − ­̴̵̶̷̸̡̢̧̨̛̖̗̘̙̜̝̞̟̠̣̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼͇͈͉͍͎̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿̀́͂̓̈́͆͊͋͌̕̚ͅ͏͓͔͕͖͙͚͐͑͒͗͛ͣͤͥͦͧͨͩͪͫͬͭͮͯ͘͜͟͢͝͞͠͡​‌‍‎‏‘’‛‪‫‬‭‮′⁠⁡⁢⁣⁤⁥⁦⁧⁨⁩﻿''`´ʼʻʽʹʾʿ'::text, 'aaaaaaæceeeeiiiiðnoooooøuuuuyþaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddđeeeeeeeeeegggggggghhħiiiiiiiiiĳjjkkllllllŀłnnnnnnŋooooooœrrrrrrssssssssttttŧuuuuuuuuuuuuwwyyyzzzzzzɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵooƣƥʀƨʃƭʈuuʊʋƴƶʒƹƽǆǆǉǉǌǌaaiioouuuuuuuuuuaaaaææǥggkkooooʒʒjǳǳggƕƿnnaaææøøaaaaeeeeiiiioooorrrruuuussttȝhhƞȣȥaaeeooooooooyyⱥȼƚⱦɂƀʉʌɇɉɋɍɏaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyſßaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỽỿ   ------ - '::text), ''::text)));

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);

CREATE UNIQUE INDEX message_waits_once ON public.participants_message USING btree (participant_id, purpose, channel) WHERE ((dropped_at IS NULL) AND (sent_at IS NULL));

CREATE UNIQUE INDEX official_nip_once ON public.participants_official USING btree (region_id, nip) WHERE (NOT ((nip)::text = ''::text));

CREATE UNIQUE INDEX participant_representative_once ON public.participants_participant USING btree (represents_id, lower((name)::text));

CREATE INDEX participants_appointment_official_id_a79cb15e ON public.participants_appointment USING btree (official_id);

CREATE INDEX participants_appointment_post_id_984a8221 ON public.participants_appointment USING btree (post_id);

CREATE INDEX participants_appointmentevent_official_id_6e0d6e1c ON public.participants_appointmentevent USING btree (official_id);

CREATE INDEX participants_appointmentevent_pgh_context_id_d4bc787c ON public.participants_appointmentevent USING btree (pgh_context_id);

CREATE INDEX participants_appointmentevent_pgh_obj_id_23ba9e9c ON public.participants_appointmentevent USING btree (pgh_obj_id);

CREATE INDEX participants_appointmentevent_post_id_a3e7f6e8 ON public.participants_appointmentevent USING btree (post_id);

CREATE INDEX participants_assignment_participant_id_9467f95c ON public.participants_assignment USING btree (participant_id);

CREATE INDEX participants_assignment_session_id_50469368 ON public.participants_assignment USING btree (session_id);

CREATE INDEX participants_checkin_day_id_9d4fa7f9 ON public.participants_checkin USING btree (day_id);

CREATE INDEX participants_checkin_participant_id_d1542075 ON public.participants_checkin USING btree (participant_id);

CREATE INDEX participants_checkin_session_id_cc3bd0e0 ON public.participants_checkin USING btree (session_id);

CREATE INDEX participants_checkinevent_day_id_09e0c72c ON public.participants_checkinevent USING btree (day_id);

CREATE INDEX participants_checkinevent_participant_id_9f91f666 ON public.participants_checkinevent USING btree (participant_id);

CREATE INDEX participants_checkinevent_pgh_context_id_f05eea49 ON public.participants_checkinevent USING btree (pgh_context_id);

CREATE INDEX participants_checkinevent_pgh_obj_id_b7e08df2 ON public.participants_checkinevent USING btree (pgh_obj_id);

CREATE INDEX participants_checkinevent_scan_id_83595496 ON public.participants_checkinevent USING btree (scan_id);

CREATE INDEX participants_checkinevent_session_id_c89d4ece ON public.participants_checkinevent USING btree (session_id);

CREATE INDEX participants_columnassignment_region_id_766218ad ON public.participants_columnassignment USING btree (region_id);

CREATE INDEX participants_desk_meeting_id_1fe47ef8 ON public.participants_desk USING btree (meeting_id);

CREATE INDEX participants_import_meeting_id_921b651e ON public.participants_import USING btree (meeting_id);

CREATE INDEX participants_letter_signer_id_338d4933 ON public.participants_letter USING btree (signer_id);

CREATE INDEX participants_limit_ends_at_a3e25441 ON public.participants_limit USING btree (ends_at);

CREATE INDEX participants_limit_key_9a801daf_like ON public.participants_limit USING btree (key varchar_pattern_ops);

CREATE INDEX participants_mandate_participant_id_2f135982 ON public.participants_mandate USING btree (participant_id);

CREATE INDEX participants_mandate_unit_id_2e10bed5 ON public.participants_mandate USING btree (unit_id);

CREATE INDEX participants_membership_region_id_924f74c6 ON public.participants_membership USING btree (region_id);

CREATE INDEX participants_membership_unit_id_d1c8247d ON public.participants_membership USING btree (unit_id);

CREATE INDEX participants_membership_user_id_04f883ac ON public.participants_membership USING btree (user_id);

CREATE INDEX participants_message_letter_id_5d35a00f ON public.participants_message USING btree (letter_id);

CREATE INDEX participants_message_meeting_id_2de57377 ON public.participants_message USING btree (meeting_id);

CREATE INDEX participants_message_participant_id_78979d30 ON public.participants_message USING btree (participant_id);

CREATE INDEX participants_message_unit_id_2ca50987 ON public.participants_message USING btree (unit_id);

CREATE INDEX participants_messageevent_letter_id_34f3b985 ON public.participants_messageevent USING btree (letter_id);

CREATE INDEX participants_messageevent_meeting_id_bea16e72 ON public.participants_messageevent USING btree (meeting_id);

CREATE INDEX participants_messageevent_participant_id_e54ef757 ON public.participants_messageevent USING btree (participant_id);

CREATE INDEX participants_messageevent_pgh_context_id_19e967ae ON public.participants_messageevent USING btree (pgh_context_id);

CREATE INDEX participants_messageevent_pgh_obj_id_787f7585 ON public.participants_messageevent USING btree (pgh_obj_id);

CREATE INDEX participants_messageevent_unit_id_e02dca96 ON public.participants_messageevent USING btree (unit_id);

CREATE INDEX participants_official_merged_into_id_e32ce779 ON public.participants_official USING btree (merged_into_id);

CREATE INDEX participants_official_region_id_6f71a87f ON public.participants_official USING btree (region_id);

CREATE INDEX participants_officialevent_merged_into_id_531efc0d ON public.participants_officialevent USING btree (merged_into_id);

CREATE INDEX participants_officialevent_pgh_context_id_271e1f54 ON public.participants_officialevent USING btree (pgh_context_id);

CREATE INDEX participants_officialevent_pgh_obj_id_dd69f90e ON public.participants_officialevent USING btree (pgh_obj_id);

CREATE INDEX participants_officialevent_region_id_88f07226 ON public.participants_officialevent USING btree (region_id);

CREATE INDEX participants_participant_meeting_id_a3ce948f ON public.participants_participant USING btree (meeting_id);

CREATE INDEX participants_participant_official_id_9345f10c ON public.participants_participant USING btree (official_id);

CREATE INDEX participants_participant_post_id_e0d4138a ON public.participants_participant USING btree (post_id);

CREATE INDEX participants_participant_represents_id_a91b239c ON public.participants_participant USING btree (represents_id);

CREATE INDEX participants_participantevent_meeting_id_3aea6925 ON public.participants_participantevent USING btree (meeting_id);

CREATE INDEX participants_participantevent_official_id_27b9b23b ON public.participants_participantevent USING btree (official_id);

CREATE INDEX participants_participantevent_pgh_context_id_86b593c0 ON public.participants_participantevent USING btree (pgh_context_id);

CREATE INDEX participants_participantevent_pgh_obj_id_ee729fb8 ON public.participants_participantevent USING btree (pgh_obj_id);

CREATE INDEX participants_participantevent_post_id_f5381bdf ON public.participants_participantevent USING btree (post_id);

CREATE INDEX participants_participantevent_represents_id_0218adfe ON public.participants_participantevent USING btree (represents_id);

CREATE INDEX participants_post_region_id_59d834d4 ON public.participants_post USING btree (region_id);

CREATE INDEX participants_post_unit_id_30b910e4 ON public.participants_post USING btree (unit_id);

CREATE INDEX participants_postevent_pgh_context_id_dd2e289b ON public.participants_postevent USING btree (pgh_context_id);

CREATE INDEX participants_postevent_pgh_obj_id_c05412b3 ON public.participants_postevent USING btree (pgh_obj_id);

CREATE INDEX participants_postevent_region_id_72021a14 ON public.participants_postevent USING btree (region_id);

CREATE INDEX participants_postevent_unit_id_48cf3b98 ON public.participants_postevent USING btree (unit_id);

CREATE INDEX participants_printjob_meeting_id_984cb207 ON public.participants_printjob USING btree (meeting_id);

CREATE INDEX participants_printjob_paper_id_0c0e79f3 ON public.participants_printjob USING btree (paper_id);

CREATE INDEX participants_recipient_letter_id_8845c179 ON public.participants_recipient USING btree (letter_id);

CREATE INDEX participants_recipient_participant_id_edbb8a3a ON public.participants_recipient USING btree (participant_id);

CREATE INDEX participants_scan_day_id_00c6a4e3 ON public.participants_scan USING btree (day_id);

CREATE INDEX participants_scan_desk_id_990bb9d4 ON public.participants_scan USING btree (desk_id);

CREATE INDEX participants_scan_meeting_id_b0898529 ON public.participants_scan USING btree (meeting_id);

CREATE INDEX participants_scan_participant_id_d23466fb ON public.participants_scan USING btree (participant_id);

CREATE INDEX participants_scan_session_id_040f05f9 ON public.participants_scan USING btree (session_id);

CREATE INDEX participants_unit_parent_id_5c9697d5 ON public.participants_unit USING btree (parent_id);

CREATE INDEX participants_unit_region_id_f3b3f37f ON public.participants_unit USING btree (region_id);

CREATE INDEX participants_unit_sector_id_43c8e3e6 ON public.participants_unit USING btree (sector_id);

CREATE INDEX participants_unit_successor_id_3a9e590d ON public.participants_unit USING btree (successor_id);

CREATE INDEX participants_unitevent_parent_id_930d5958 ON public.participants_unitevent USING btree (parent_id);

CREATE INDEX participants_unitevent_pgh_context_id_b9f00f39 ON public.participants_unitevent USING btree (pgh_context_id);

CREATE INDEX participants_unitevent_pgh_obj_id_6e495150 ON public.participants_unitevent USING btree (pgh_obj_id);

CREATE INDEX participants_unitevent_region_id_8cd6c0a5 ON public.participants_unitevent USING btree (region_id);

CREATE INDEX participants_unitevent_sector_id_85cbcdfe ON public.participants_unitevent USING btree (sector_id);

CREATE INDEX participants_unitevent_successor_id_53016f64 ON public.participants_unitevent USING btree (successor_id);

CREATE INDEX plan_folded ON public.presentations_plan USING gin (to_tsvector('indonesian'::regconfig, COALESCE(translate(lower((text)::text), 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦĨĩĪīĬĭĮįİĲĴĵĶķĹĺĻļĽľĿŁŃńŅņŇňŊŌōŎŏŐőŒŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠơƢƤƦƧƩƬƮƯưƱƲƳƵƷƸƼǄǅǇǈǊǋǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǢǣǤǦǧǨǩǪǫǬǭǮǯǰǱǲǴǵǶǷǸǹǺǻǼǽǾǿȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȜȞȟȠȢȤȦȧȨȩȪȫȬȭȮȯȰȱȲȳȺȻȽȾɁɃɄɅɆɈɊɌɎḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẛẞẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹỺỼỾ   ‐‑‒–—― − ­̴̵̶̷̸̡̢̧̨̛̖̗̘̙̜̝̞̟̠̣̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼͇͈͉͍͎̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿̀́͂̓̈́͆͊͋͌̕̚ͅ͏͓͔͕͖͙͚͐͑͒͗͛ͣͤͥͦͧͨͩͪͫͬͭͮͯ͘͜͟͢͝͞͠͡​‌‍‎‏‘’‛‪‫‬‭‮′⁠⁡⁢⁣⁤⁥⁦⁧⁨⁩﻿''`´ʼʻʽʹʾʿ'::text, 'aaaaaaæceeeeiiiiðnoooooøuuuuyþaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddđeeeeeeeeeegggggggghhħiiiiiiiiiĳjjkkllllllŀłnnnnnnŋooooooœrrrrrrssssssssttttŧuuuuuuuuuuuuwwyyyzzzzzzɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵooƣƥʀƨʃƭʈuuʊʋƴƶʒƹƽǆǆǉǉǌǌaaiioouuuuuuuuuuaaaaææǥggkkooooʒʒjǳǳggƕƿnnaaææøøaaaaeeeeiiiioooorrrruuuussttȝhhƞȣȥaaeeooooooooyyⱥȼƚⱦɂƀʉʌɇɉɋɍɏaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyſßaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỽỿ   ------ - '::text), ''::text)));

CREATE UNIQUE INDEX post_one_head ON public.participants_post USING btree (unit_id) WHERE head;

CREATE INDEX presentations_bundle_meeting_id_f7a869fc ON public.presentations_bundle USING btree (meeting_id);

CREATE INDEX presentations_bundle_since_id_09d3457c ON public.presentations_bundle USING btree (since_id);

CREATE INDEX presentations_deck_expose_id_11026a95 ON public.presentations_deck USING btree (expose_id);

CREATE INDEX presentations_expose_meeting_id_500376cd ON public.presentations_expose USING btree (meeting_id);

CREATE INDEX presentations_expose_presenter_id_1dbb0434 ON public.presentations_expose USING btree (presenter_id);

CREATE INDEX presentations_expose_sector_id_a1e2a59d ON public.presentations_expose USING btree (sector_id);

CREATE INDEX presentations_expose_session_id_1521e471 ON public.presentations_expose USING btree (session_id);

CREATE INDEX presentations_expose_unit_id_200ab4d5 ON public.presentations_expose USING btree (unit_id);

CREATE INDEX presentations_exposeevent_deck_id_8caafdeb ON public.presentations_exposeevent USING btree (deck_id);

CREATE INDEX presentations_exposeevent_meeting_id_078b3583 ON public.presentations_exposeevent USING btree (meeting_id);

CREATE INDEX presentations_exposeevent_pgh_context_id_7217fa60 ON public.presentations_exposeevent USING btree (pgh_context_id);

CREATE INDEX presentations_exposeevent_pgh_obj_id_5932685b ON public.presentations_exposeevent USING btree (pgh_obj_id);

CREATE INDEX presentations_exposeevent_presenter_id_23958640 ON public.presentations_exposeevent USING btree (presenter_id);

CREATE INDEX presentations_exposeevent_sector_id_08e25327 ON public.presentations_exposeevent USING btree (sector_id);

CREATE INDEX presentations_exposeevent_session_id_3c8898b1 ON public.presentations_exposeevent USING btree (session_id);

CREATE INDEX presentations_exposeevent_unit_id_235534c5 ON public.presentations_exposeevent USING btree (unit_id);

CREATE INDEX presentations_extension_expose_id_913da0d4 ON public.presentations_extension USING btree (expose_id);

CREATE INDEX presentations_factor_expose_id_6b6585d0 ON public.presentations_factor USING btree (expose_id);

CREATE INDEX presentations_factorevent_expose_id_ab667c6c ON public.presentations_factorevent USING btree (expose_id);

CREATE INDEX presentations_factorevent_pgh_context_id_8c7c3f2c ON public.presentations_factorevent USING btree (pgh_context_id);

CREATE INDEX presentations_factorevent_pgh_obj_id_019b9bcd ON public.presentations_factorevent USING btree (pgh_obj_id);

CREATE INDEX presentations_plan_expose_id_e0a75718 ON public.presentations_plan USING btree (expose_id);

CREATE INDEX presentations_planevent_expose_id_b1804720 ON public.presentations_planevent USING btree (expose_id);

CREATE INDEX presentations_planevent_pgh_context_id_862e84f1 ON public.presentations_planevent USING btree (pgh_context_id);

CREATE INDEX presentations_planevent_pgh_obj_id_998cc945 ON public.presentations_planevent USING btree (pgh_obj_id);

CREATE INDEX presentations_result_expose_id_26281f0e ON public.presentations_result USING btree (expose_id);

CREATE INDEX presentations_resultevent_expose_id_7f7ad2ee ON public.presentations_resultevent USING btree (expose_id);

CREATE INDEX presentations_resultevent_pgh_context_id_bb8d8af4 ON public.presentations_resultevent USING btree (pgh_context_id);

CREATE INDEX presentations_resultevent_pgh_obj_id_d88e722e ON public.presentations_resultevent USING btree (pgh_obj_id);

CREATE INDEX presentations_resultsimport_expose_id_812bce9f ON public.presentations_resultsimport USING btree (expose_id);

CREATE INDEX presentations_slide_deck_id_1f535a74 ON public.presentations_slide USING btree (deck_id);

CREATE INDEX presentations_upload_expose_id_95b27d74 ON public.presentations_upload USING btree (expose_id);

CREATE INDEX presentations_windowevent_meeting_id_529b6096 ON public.presentations_windowevent USING btree (meeting_id);

CREATE INDEX presentations_windowevent_pgh_context_id_6e21606b ON public.presentations_windowevent USING btree (pgh_context_id);

CREATE INDEX presentations_windowevent_pgh_obj_id_b3783efa ON public.presentations_windowevent USING btree (pgh_obj_id);

CREATE INDEX proceedings_decision_meeting_id_bf5c82cd ON public.proceedings_decision USING btree (meeting_id);

CREATE INDEX proceedings_decision_sector_id_e029d0e7 ON public.proceedings_decision USING btree (sector_id);

CREATE INDEX proceedings_decision_session_id_0864aff4 ON public.proceedings_decision USING btree (session_id);

CREATE INDEX proceedings_decision_topic_id_73688885 ON public.proceedings_decision USING btree (topic_id);

CREATE INDEX proceedings_decisionevent_meeting_id_349bfd1b ON public.proceedings_decisionevent USING btree (meeting_id);

CREATE INDEX proceedings_decisionevent_pgh_context_id_3b9ecee7 ON public.proceedings_decisionevent USING btree (pgh_context_id);

CREATE INDEX proceedings_decisionevent_pgh_obj_id_897b6980 ON public.proceedings_decisionevent USING btree (pgh_obj_id);

CREATE INDEX proceedings_decisionevent_sector_id_3dd14c26 ON public.proceedings_decisionevent USING btree (sector_id);

CREATE INDEX proceedings_decisionevent_session_id_593edaa9 ON public.proceedings_decisionevent USING btree (session_id);

CREATE INDEX proceedings_decisionevent_topic_id_a5c79e49 ON public.proceedings_decisionevent USING btree (topic_id);

CREATE INDEX proceedings_directive_check_in_id_4774ba7c ON public.proceedings_directive USING btree (check_in_id);

CREATE INDEX proceedings_directive_minutes_id_8cd69431 ON public.proceedings_directive USING btree (minutes_id);

CREATE INDEX proceedings_directive_speaker_id_2e5162ba ON public.proceedings_directive USING btree (speaker_id);

CREATE INDEX proceedings_directiveevent_check_in_id_46a3fe4c ON public.proceedings_directiveevent USING btree (check_in_id);

CREATE INDEX proceedings_directiveevent_minutes_id_68ae854a ON public.proceedings_directiveevent USING btree (minutes_id);

CREATE INDEX proceedings_directiveevent_pgh_context_id_3b0bea20 ON public.proceedings_directiveevent USING btree (pgh_context_id);

CREATE INDEX proceedings_directiveevent_pgh_obj_id_18136523 ON public.proceedings_directiveevent USING btree (pgh_obj_id);

CREATE INDEX proceedings_directiveevent_speaker_id_12d125d4 ON public.proceedings_directiveevent USING btree (speaker_id);

CREATE INDEX proceedings_edition_meeting_id_e09e2630 ON public.proceedings_edition USING btree (meeting_id);

CREATE INDEX proceedings_followup_decision_id_8ab49e57 ON public.proceedings_followup USING btree (decision_id);

CREATE INDEX proceedings_followup_directive_id_5480aa52 ON public.proceedings_followup USING btree (directive_id);

CREATE INDEX proceedings_followup_meeting_id_9cba2df6 ON public.proceedings_followup USING btree (meeting_id);

CREATE INDEX proceedings_followup_question_id_32597037 ON public.proceedings_followup USING btree (question_id);

CREATE INDEX proceedings_followup_supporters_followup_id_6d092985 ON public.proceedings_followup_supporters USING btree (followup_id);

CREATE INDEX proceedings_followup_supporters_unit_id_fa5a92ef ON public.proceedings_followup_supporters USING btree (unit_id);

CREATE INDEX proceedings_followup_unit_id_8d8e4078 ON public.proceedings_followup USING btree (unit_id);

CREATE INDEX proceedings_followupevent_decision_id_ffeb4875 ON public.proceedings_followupevent USING btree (decision_id);

CREATE INDEX proceedings_followupevent_directive_id_f7be6e98 ON public.proceedings_followupevent USING btree (directive_id);

CREATE INDEX proceedings_followupevent_meeting_id_c4ed18fd ON public.proceedings_followupevent USING btree (meeting_id);

CREATE INDEX proceedings_followupevent_pgh_context_id_cac4ef02 ON public.proceedings_followupevent USING btree (pgh_context_id);

CREATE INDEX proceedings_followupevent_pgh_obj_id_9fa1df20 ON public.proceedings_followupevent USING btree (pgh_obj_id);

CREATE INDEX proceedings_followupevent_question_id_4b698c3f ON public.proceedings_followupevent USING btree (question_id);

CREATE INDEX proceedings_followupevent_unit_id_399f8b49 ON public.proceedings_followupevent USING btree (unit_id);

CREATE INDEX proceedings_minutes_chair_id_0f007ec5 ON public.proceedings_minutes USING btree (chair_id);

CREATE INDEX proceedings_minutesevent_chair_id_334431e0 ON public.proceedings_minutesevent USING btree (chair_id);

CREATE INDEX proceedings_minutesevent_pgh_context_id_79546f72 ON public.proceedings_minutesevent USING btree (pgh_context_id);

CREATE INDEX proceedings_minutesevent_pgh_obj_id_8af066fd ON public.proceedings_minutesevent USING btree (pgh_obj_id);

CREATE INDEX proceedings_minutesevent_session_id_4ed77032 ON public.proceedings_minutesevent USING btree (session_id);

CREATE INDEX proceedings_passage_meeting_id_1b6e3489 ON public.proceedings_passage USING btree (meeting_id);

CREATE INDEX proceedings_question_addressed_to_id_2f0e2f5b ON public.proceedings_question USING btree (addressed_to_id);

CREATE INDEX proceedings_question_answer_check_in_id_b3e38e41 ON public.proceedings_question USING btree (answer_check_in_id);

CREATE INDEX proceedings_question_answered_by_id_6baf3f6e ON public.proceedings_question USING btree (answered_by_id);

CREATE INDEX proceedings_question_check_in_id_6f3abaa8 ON public.proceedings_question USING btree (check_in_id);

CREATE INDEX proceedings_question_minutes_id_fc7f16ff ON public.proceedings_question USING btree (minutes_id);

CREATE INDEX proceedings_question_speaker_id_f36e4259 ON public.proceedings_question USING btree (speaker_id);

CREATE INDEX proceedings_questionevent_addressed_to_id_567856ab ON public.proceedings_questionevent USING btree (addressed_to_id);

CREATE INDEX proceedings_questionevent_answer_check_in_id_8c55ed98 ON public.proceedings_questionevent USING btree (answer_check_in_id);

CREATE INDEX proceedings_questionevent_answered_by_id_48271d81 ON public.proceedings_questionevent USING btree (answered_by_id);

CREATE INDEX proceedings_questionevent_check_in_id_4ec30bee ON public.proceedings_questionevent USING btree (check_in_id);

CREATE INDEX proceedings_questionevent_minutes_id_80d5998f ON public.proceedings_questionevent USING btree (minutes_id);

CREATE INDEX proceedings_questionevent_pgh_context_id_03a5c12b ON public.proceedings_questionevent USING btree (pgh_context_id);

CREATE INDEX proceedings_questionevent_pgh_obj_id_363926e2 ON public.proceedings_questionevent USING btree (pgh_obj_id);

CREATE INDEX proceedings_questionevent_speaker_id_daf49f7f ON public.proceedings_questionevent USING btree (speaker_id);

CREATE INDEX proceedings_remark_check_in_id_c2a3b916 ON public.proceedings_remark USING btree (check_in_id);

CREATE INDEX proceedings_remark_minutes_id_fa657ea9 ON public.proceedings_remark USING btree (minutes_id);

CREATE INDEX proceedings_remark_speaker_id_389c71a8 ON public.proceedings_remark USING btree (speaker_id);

CREATE INDEX proceedings_remarkevent_check_in_id_876f279e ON public.proceedings_remarkevent USING btree (check_in_id);

CREATE INDEX proceedings_remarkevent_minutes_id_65406418 ON public.proceedings_remarkevent USING btree (minutes_id);

CREATE INDEX proceedings_remarkevent_pgh_context_id_9bfff9be ON public.proceedings_remarkevent USING btree (pgh_context_id);

CREATE INDEX proceedings_remarkevent_pgh_obj_id_a3dce19c ON public.proceedings_remarkevent USING btree (pgh_obj_id);

CREATE INDEX proceedings_remarkevent_speaker_id_02bdca51 ON public.proceedings_remarkevent USING btree (speaker_id);

CREATE INDEX proceedings_report_follow_up_id_ce525607 ON public.proceedings_report USING btree (follow_up_id);

CREATE INDEX proceedings_reportevent_follow_up_id_e36676f0 ON public.proceedings_reportevent USING btree (follow_up_id);

CREATE INDEX proceedings_reportevent_pgh_context_id_2f5457c1 ON public.proceedings_reportevent USING btree (pgh_context_id);

CREATE INDEX proceedings_reportevent_pgh_obj_id_19a9d75c ON public.proceedings_reportevent USING btree (pgh_obj_id);

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);

CREATE INDEX result_folded ON public.presentations_result USING gin (to_tsvector('indonesian'::regconfig, ((((COALESCE(translate(lower((code)::text), 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦĨĩĪīĬĭĮįİĲĴĵĶķĹĺĻļĽľĿŁŃńŅņŇňŊŌōŎŏŐőŒŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠơƢƤƦƧƩƬƮƯưƱƲƳƵƷƸƼǄǅǇǈǊǋǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǢǣǤǦǧǨǩǪǫǬǭǮǯǰǱǲǴǵǶǷǸǹǺǻǼǽǾǿȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȜȞȟȠȢȤȦȧȨȩȪȫȬȭȮȯȰȱȲȳȺȻȽȾɁɃɄɅɆɈɊɌɎḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẛẞẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹỺỼỾ   ‐‑‒–—― − ­̴̵̶̷̸̡̢̧̨̛̖̗̘̙̜̝̞̟̠̣̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼͇͈͉͍͎̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿̀́͂̓̈́͆͊͋͌̕̚ͅ͏͓͔͕͖͙͚͐͑͒͗͛ͣͤͥͦͧͨͩͪͫͬͭͮͯ͘͜͟͢͝͞͠͡​‌‍‎‏‘’‛‪‫‬‭‮′⁠⁡⁢⁣⁤⁥⁦⁧⁨⁩﻿''`´ʼʻʽʹʾʿ'::text, 'aaaaaaæceeeeiiiiðnoooooøuuuuyþaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddđeeeeeeeeeegggggggghhħiiiiiiiiiĳjjkkllllllŀłnnnnnnŋooooooœrrrrrrssssssssttttŧuuuuuuuuuuuuwwyyyzzzzzzɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵooƣƥʀƨʃƭʈuuʊʋƴƶʒƹƽǆǆǉǉǌǌaaiioouuuuuuuuuuaaaaææǥggkkooooʒʒjǳǳggƕƿnnaaææøøaaaaeeeeiiiioooorrrruuuussttȝhhƞȣȥaaeeooooooooyyⱥȼƚⱦɂƀʉʌɇɉɋɍɏaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyſßaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỽỿ   ------ - '::text), ''::text) || ' '::text) || COALESCE(translate(lower((name)::text), 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦĨĩĪīĬĭĮįİĲĴĵĶķĹĺĻļĽľĿŁŃńŅņŇňŊŌōŎŏŐőŒŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠơƢƤƦƧƩƬƮƯưƱƲƳƵƷƸƼǄǅǇǈǊǋǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǢǣǤǦǧǨǩǪǫǬǭǮǯǰǱǲǴǵǶǷǸǹǺǻǼǽǾǿȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȜȞȟȠȢȤȦȧȨȩȪȫȬȭȮȯȰȱȲȳȺȻȽȾɁɃɄɅɆɈɊɌɎḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẛẞẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹỺỼỾ   ‐‑‒–—― − ­̴̵̶̷̸̡̢̧̨̛̖̗̘̙̜̝̞̟̠̣̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼͇͈͉͍͎̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿̀́͂̓̈́͆͊͋͌̕̚ͅ͏͓͔͕͖͙͚͐͑͒͗͛ͣͤͥͦͧͨͩͪͫͬͭͮͯ͘͜͟͢͝͞͠͡​‌‍‎‏‘’‛‪‫‬‭‮′⁠⁡⁢⁣⁤⁥⁦⁧⁨⁩﻿''`´ʼʻʽʹʾʿ'::text, 'aaaaaaæceeeeiiiiðnoooooøuuuuyþaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddđeeeeeeeeeegggggggghhħiiiiiiiiiĳjjkkllllllŀłnnnnnnŋooooooœrrrrrrssssssssttttŧuuuuuuuuuuuuwwyyyzzzzzzɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵooƣƥʀƨʃƭʈuuʊʋƴƶʒƹƽǆǆǉǉǌǌaaiioouuuuuuuuuuaaaaææǥggkkooooʒʒjǳǳggƕƿnnaaææøøaaaaeeeeiiiioooorrrruuuussttȝhhƞȣȥaaeeooooooooyyⱥȼƚⱦɂƀʉʌɇɉɋɍɏaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyſßaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỽỿ   ------ - '::text), ''::text)) || ' '::text) || COALESCE(translate(lower((indicator)::text), 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦĨĩĪīĬĭĮįİĲĴĵĶķĹĺĻļĽľĿŁŃńŅņŇňŊŌōŎŏŐőŒŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠơƢƤƦƧƩƬƮƯưƱƲƳƵƷƸƼǄǅǇǈǊǋǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǢǣǤǦǧǨǩǪǫǬǭǮǯǰǱǲǴǵǶǷǸǹǺǻǼǽǾǿȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȜȞȟȠȢȤȦȧȨȩȪȫȬȭȮȯȰȱȲȳȺȻȽȾɁɃɄɅɆɈɊɌɎḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẛẞẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹỺỼỾ   ‐‑‒–—― − ­̴̵̶̷̸̡̢̧̨̛̖̗̘̙̜̝̞̟̠̣̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼͇͈͉͍͎̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿̀́͂̓̈́͆͊͋͌̕̚ͅ͏͓͔͕͖͙͚͐͑͒͗͛ͣͤͥͦͧͨͩͪͫͬͭͮͯ͘͜͟͢͝͞͠͡​‌‍‎‏‘’‛‪‫‬‭‮′⁠⁡⁢⁣⁤⁥⁦⁧⁨⁩﻿''`´ʼʻʽʹʾʿ'::text, 'aaaaaaæceeeeiiiiðnoooooøuuuuyþaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddđeeeeeeeeeegggggggghhħiiiiiiiiiĳjjkkllllllŀłnnnnnnŋooooooœrrrrrrssssssssttttŧuuuuuuuuuuuuwwyyyzzzzzzɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵooƣƥʀƨʃƭʈuuʊʋƴƶʒƹƽǆǆǉǉǌǌaaiioouuuuuuuuuuaaaaææǥggkkooooʒʒjǳǳggƕƿnnaaææøøaaaaeeeeiiiioooorrrruuuussttȝhhƞȣȥaaeeooooooooyyⱥȼƚⱦɂƀʉʌɇɉɋɍɏaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyſßaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỽỿ   ------ - '::text), ''::text))));

CREATE INDEX scan_of_meeting ON public.participants_scan USING btree (meeting_id, received_at);

CREATE UNIQUE INDEX session_one_runs_in_a_room ON public.agenda_session USING btree (day_id, room_id) NULLS NOT DISTINCT WHERE ((ended_at IS NULL) AND (opened_at IS NOT NULL));

CREATE INDEX slide_folded ON public.presentations_slide USING gin (to_tsvector('indonesian'::regconfig, COALESCE(translate(lower(text), 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦĨĩĪīĬĭĮįİĲĴĵĶķĹĺĻļĽľĿŁŃńŅņŇňŊŌōŎŏŐőŒŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠơƢƤƦƧƩƬƮƯưƱƲƳƵƷƸƼǄǅǇǈǊǋǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǢǣǤǦǧǨǩǪǫǬǭǮǯǰǱǲǴǵǶǷǸǹǺǻǼǽǾǿȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȜȞȟȠȢȤȦȧȨȩȪȫȬȭȮȯȰȱȲȳȺȻȽȾɁɃɄɅɆɈɊɌɎḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẛẞẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹỺỼỾ   ‐‑‒–—― − ­̴̵̶̷̸̡̢̧̨̛̖̗̘̙̜̝̞̟̠̣̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼͇͈͉͍͎̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿̀́͂̓̈́͆͊͋͌̕̚ͅ͏͓͔͕͖͙͚͐͑͒͗͛ͣͤͥͦͧͨͩͪͫͬͭͮͯ͘͜͟͢͝͞͠͡​‌‍‎‏‘’‛‪‫‬‭‮′⁠⁡⁢⁣⁤⁥⁦⁧⁨⁩﻿''`´ʼʻʽʹʾʿ'::text, 'aaaaaaæceeeeiiiiðnoooooøuuuuyþaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddđeeeeeeeeeegggggggghhħiiiiiiiiiĳjjkkllllllŀłnnnnnnŋooooooœrrrrrrssssssssttttŧuuuuuuuuuuuuwwyyyzzzzzzɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵooƣƥʀƨʃƭʈuuʊʋƴƶʒƹƽǆǆǉǉǌǌaaiioouuuuuuuuuuaaaaææǥggkkooooʒʒjǳǳggƕƿnnaaææøøaaaaeeeeiiiioooorrrruuuussttȝhhƞȣȥaaeeooooooooyyⱥȼƚⱦɂƀʉʌɇɉɋɍɏaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyſßaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỽỿ   ------ - '::text), ''::text)));

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

CREATE TRIGGER pgtrigger_adopted_at_is_kept_d21fe BEFORE UPDATE ON public.proceedings_decision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_adopted_at_is_kept_d21fe();

COMMENT ON TRIGGER pgtrigger_adopted_at_is_kept_d21fe ON public.proceedings_decision IS 'a9362da88fabce29b9f5505ecb84a98dd55c74c0';

CREATE TRIGGER pgtrigger_adopted_is_not_deleted_178d4 BEFORE DELETE ON public.proceedings_decision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_adopted_is_not_deleted_178d4();

COMMENT ON TRIGGER pgtrigger_adopted_is_not_deleted_178d4 ON public.proceedings_decision IS '869da58066e151c4951766dfc5f2b6973ebcafb1';

CREATE TRIGGER pgtrigger_adopted_words_are_frozen_c0fff BEFORE UPDATE ON public.proceedings_decision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_adopted_words_are_frozen_c0fff();

COMMENT ON TRIGGER pgtrigger_adopted_words_are_frozen_c0fff ON public.proceedings_decision IS 'ff0d5fbea7466250b8d0fa053a529c66098ec7a9';

CREATE TRIGGER pgtrigger_approved_at_is_kept_5f8ca BEFORE UPDATE ON public.presentations_expose FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_approved_at_is_kept_5f8ca();

COMMENT ON TRIGGER pgtrigger_approved_at_is_kept_5f8ca ON public.presentations_expose IS 'c33acfa91975f0e0b67aea15f67c4861b7ef5fce';

CREATE TRIGGER pgtrigger_approved_at_is_kept_7a7fa BEFORE UPDATE ON public.proceedings_minutes FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_approved_at_is_kept_7a7fa();

COMMENT ON TRIGGER pgtrigger_approved_at_is_kept_7a7fa ON public.proceedings_minutes IS 'fafddcd1d35a10a015346635f7e36c64b274d7f0';

CREATE TRIGGER pgtrigger_approved_minutes_keep_their_summary_69a4c BEFORE UPDATE ON public.proceedings_minutes FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_approved_minutes_keep_their_summary_69a4c();

COMMENT ON TRIGGER pgtrigger_approved_minutes_keep_their_summary_69a4c ON public.proceedings_minutes IS 'e509ff2888cb934e6c41b7038c6431ca9181dd23';

CREATE TRIGGER pgtrigger_approved_with_speakers_who_came_2c689 BEFORE INSERT OR UPDATE ON public.proceedings_minutes FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_approved_with_speakers_who_came_2c689();

COMMENT ON TRIGGER pgtrigger_approved_with_speakers_who_came_2c689 ON public.proceedings_minutes IS 'b039e1de25ac1554313ad6c4278de4a33889cd75';

CREATE TRIGGER pgtrigger_delete_delete_19abc AFTER DELETE ON public.agenda_session FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_19abc();

COMMENT ON TRIGGER pgtrigger_delete_delete_19abc ON public.agenda_session IS '5ee88d8b249a2fb01f172af128a8c24c111a61fd';

CREATE TRIGGER pgtrigger_delete_delete_21776 AFTER DELETE ON public.presentations_window FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_21776();

COMMENT ON TRIGGER pgtrigger_delete_delete_21776 ON public.presentations_window IS '142f322fe2e5d627ecdec94563f19850b0662a7a';

CREATE TRIGGER pgtrigger_delete_delete_2447c AFTER DELETE ON public.proceedings_report FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_2447c();

COMMENT ON TRIGGER pgtrigger_delete_delete_2447c ON public.proceedings_report IS '23ba0153a1281636f7e2a2b17a02778323159865';

CREATE TRIGGER pgtrigger_delete_delete_29e99 AFTER DELETE ON public.proceedings_directive FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_29e99();

COMMENT ON TRIGGER pgtrigger_delete_delete_29e99 ON public.proceedings_directive IS 'bcb5d1e11cdc90caffde7f3cd2564e894d141c2c';

CREATE TRIGGER pgtrigger_delete_delete_3900a AFTER DELETE ON public.presentations_factor FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_3900a();

COMMENT ON TRIGGER pgtrigger_delete_delete_3900a ON public.presentations_factor IS '341fd574ae2dfa4854acbaee748847b9c4193640';

CREATE TRIGGER pgtrigger_delete_delete_3dcbb AFTER DELETE ON public.proceedings_minutes FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_3dcbb();

COMMENT ON TRIGGER pgtrigger_delete_delete_3dcbb ON public.proceedings_minutes IS '0ffe87d99a11a592d87fa2f1b15519c58ac6fc2a';

CREATE TRIGGER pgtrigger_delete_delete_465c5 AFTER DELETE ON public.proceedings_remark FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_465c5();

COMMENT ON TRIGGER pgtrigger_delete_delete_465c5 ON public.proceedings_remark IS 'c8f6542a40218674d3a356c7b772aac7c0149c35';

CREATE TRIGGER pgtrigger_delete_delete_4cde5 AFTER DELETE ON public.participants_message FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_4cde5();

COMMENT ON TRIGGER pgtrigger_delete_delete_4cde5 ON public.participants_message IS 'b5eac65dfaa496481e02cda61ae02b51ac55f2ae';

CREATE TRIGGER pgtrigger_delete_delete_9322e AFTER DELETE ON public.participants_participant FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9322e();

COMMENT ON TRIGGER pgtrigger_delete_delete_9322e ON public.participants_participant IS '5c6715d61f412fa3ea2468e5083f85ade3f442e0';

CREATE TRIGGER pgtrigger_delete_delete_9996f AFTER DELETE ON public.participants_appointment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9996f();

COMMENT ON TRIGGER pgtrigger_delete_delete_9996f ON public.participants_appointment IS 'a4710035958b9bff8053ddc1df1d6bde1ac2ba9f';

CREATE TRIGGER pgtrigger_delete_delete_aa00d AFTER DELETE ON public.proceedings_question FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_aa00d();

COMMENT ON TRIGGER pgtrigger_delete_delete_aa00d ON public.proceedings_question IS 'd7a476c5a2bbbe57a458c7d9e61fb89aa025ebd7';

CREATE TRIGGER pgtrigger_delete_delete_af8c0 AFTER DELETE ON public.presentations_result FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_af8c0();

COMMENT ON TRIGGER pgtrigger_delete_delete_af8c0 ON public.presentations_result IS 'e8892ce869bcd29c1b9f10f223c76f33bf569945';

CREATE TRIGGER pgtrigger_delete_delete_b48da AFTER DELETE ON public.proceedings_followup FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_b48da();

COMMENT ON TRIGGER pgtrigger_delete_delete_b48da ON public.proceedings_followup IS '9d9f2796e12177712324d6078dade119cc1529a6';

CREATE TRIGGER pgtrigger_delete_delete_b789d AFTER DELETE ON public.participants_official FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_b789d();

COMMENT ON TRIGGER pgtrigger_delete_delete_b789d ON public.participants_official IS '490d2b067fd5e4d0f92e6f8a5b67953584befcb8';

CREATE TRIGGER pgtrigger_delete_delete_c04f7 AFTER DELETE ON public.participants_checkin FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c04f7();

COMMENT ON TRIGGER pgtrigger_delete_delete_c04f7 ON public.participants_checkin IS 'f5e4a56607f9c97eea83131f94af852215bce9d6';

CREATE TRIGGER pgtrigger_delete_delete_c47a4 AFTER DELETE ON public.participants_post FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c47a4();

COMMENT ON TRIGGER pgtrigger_delete_delete_c47a4 ON public.participants_post IS 'e611e03944344abb9ab9f50fe50b89515ea679c2';

CREATE TRIGGER pgtrigger_delete_delete_c6d6f AFTER DELETE ON public.proceedings_decision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c6d6f();

COMMENT ON TRIGGER pgtrigger_delete_delete_c6d6f ON public.proceedings_decision IS 'b34accb3ae59b5be1df2185eb6c7bc440835c936';

CREATE TRIGGER pgtrigger_delete_delete_cb946 AFTER DELETE ON public.presentations_plan FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_cb946();

COMMENT ON TRIGGER pgtrigger_delete_delete_cb946 ON public.presentations_plan IS 'cb14ec2653feea8dc4d4bf6936440db59ad00b94';

CREATE TRIGGER pgtrigger_delete_delete_d5fb9 AFTER DELETE ON public.presentations_expose FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d5fb9();

COMMENT ON TRIGGER pgtrigger_delete_delete_d5fb9 ON public.presentations_expose IS 'ca8cfc35351e862131f36ed3b14c8d928cfe2cbe';

CREATE TRIGGER pgtrigger_delete_delete_e5d50 AFTER DELETE ON public.participants_unit FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e5d50();

COMMENT ON TRIGGER pgtrigger_delete_delete_e5d50 ON public.participants_unit IS '9029ec76276e0a463f8abab103ab5afaca59523e';

CREATE TRIGGER pgtrigger_extension_frozen_42263 BEFORE UPDATE ON public.presentations_extension FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_extension_frozen_42263();

COMMENT ON TRIGGER pgtrigger_extension_frozen_42263 ON public.presentations_extension IS 'b2032357ddd0216b84c7d88aee9a93ff3a33a741';

CREATE TRIGGER pgtrigger_insert_insert_01be2 AFTER INSERT ON public.proceedings_report FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_01be2();

COMMENT ON TRIGGER pgtrigger_insert_insert_01be2 ON public.proceedings_report IS '0134749860f52b5e16b1c62040fc98ae69d93abc';

CREATE TRIGGER pgtrigger_insert_insert_068a6 AFTER INSERT ON public.participants_participant FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_068a6();

COMMENT ON TRIGGER pgtrigger_insert_insert_068a6 ON public.participants_participant IS '04ea7b3601663a13a50777caf2e72e042539a503';

CREATE TRIGGER pgtrigger_insert_insert_28654 AFTER INSERT ON public.proceedings_remark FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_28654();

COMMENT ON TRIGGER pgtrigger_insert_insert_28654 ON public.proceedings_remark IS '6d42a149718fa2384644e64540d80f7c2562d4fb';

CREATE TRIGGER pgtrigger_insert_insert_2d232 AFTER INSERT ON public.participants_unit FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2d232();

COMMENT ON TRIGGER pgtrigger_insert_insert_2d232 ON public.participants_unit IS 'ff5a6c601dce7baff76593b401504d7ee93a8919';

CREATE TRIGGER pgtrigger_insert_insert_30700 AFTER INSERT ON public.presentations_expose FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_30700();

COMMENT ON TRIGGER pgtrigger_insert_insert_30700 ON public.presentations_expose IS '75c6c020d9b1d46053dedf8bffe8ab1638e527e9';

CREATE TRIGGER pgtrigger_insert_insert_342e3 AFTER INSERT ON public.proceedings_minutes FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_342e3();

COMMENT ON TRIGGER pgtrigger_insert_insert_342e3 ON public.proceedings_minutes IS '24b8104c2bee334a82e0d1bdcbd3d5ba038b42a9';

CREATE TRIGGER pgtrigger_insert_insert_62270 AFTER INSERT ON public.presentations_result FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_62270();

COMMENT ON TRIGGER pgtrigger_insert_insert_62270 ON public.presentations_result IS '4e5819ebc4308bef17f48861822c1143246df4d4';

CREATE TRIGGER pgtrigger_insert_insert_718df AFTER INSERT ON public.participants_post FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_718df();

COMMENT ON TRIGGER pgtrigger_insert_insert_718df ON public.participants_post IS '7545ae7bd0c80e5b9e6ef9325c40504956d74bbe';

CREATE TRIGGER pgtrigger_insert_insert_7f57a AFTER INSERT ON public.participants_appointment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7f57a();

COMMENT ON TRIGGER pgtrigger_insert_insert_7f57a ON public.participants_appointment IS '5cedf86792f5a798fb7a4ce9a50aef6fb021f2d5';

CREATE TRIGGER pgtrigger_insert_insert_815da AFTER INSERT ON public.presentations_window FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_815da();

COMMENT ON TRIGGER pgtrigger_insert_insert_815da ON public.presentations_window IS 'ce2718e7d2a18daf1655676566bbc9837d34b8c7';

CREATE TRIGGER pgtrigger_insert_insert_85976 AFTER INSERT ON public.participants_official FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_85976();

COMMENT ON TRIGGER pgtrigger_insert_insert_85976 ON public.participants_official IS 'adef1bdd0fd57a71d1d15239a7f04407f1f52241';

CREATE TRIGGER pgtrigger_insert_insert_8a3a2 AFTER INSERT ON public.agenda_session FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8a3a2();

COMMENT ON TRIGGER pgtrigger_insert_insert_8a3a2 ON public.agenda_session IS '460bd3e167e3c1139013c86f974af8e5de1c04a4';

CREATE TRIGGER pgtrigger_insert_insert_8f293 AFTER INSERT ON public.presentations_plan FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8f293();

COMMENT ON TRIGGER pgtrigger_insert_insert_8f293 ON public.presentations_plan IS 'eebb5b7bb810c69e4624c1e8859f60fd655908fc';

CREATE TRIGGER pgtrigger_insert_insert_95f80 AFTER INSERT ON public.proceedings_followup FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_95f80();

COMMENT ON TRIGGER pgtrigger_insert_insert_95f80 ON public.proceedings_followup IS '58972f4d9716558a8160ae9c55dccef4c9d4dd76';

CREATE TRIGGER pgtrigger_insert_insert_962b2 AFTER INSERT ON public.participants_message FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_962b2();

COMMENT ON TRIGGER pgtrigger_insert_insert_962b2 ON public.participants_message IS 'd6fefed24ca339233e41134a176500444a43f59e';

CREATE TRIGGER pgtrigger_insert_insert_bc03d AFTER INSERT ON public.proceedings_question FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bc03d();

COMMENT ON TRIGGER pgtrigger_insert_insert_bc03d ON public.proceedings_question IS 'ea7f581d3a2e8f30efbe8bf4ac78ee14c5a1bbf1';

CREATE TRIGGER pgtrigger_insert_insert_cd804 AFTER INSERT ON public.presentations_factor FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cd804();

COMMENT ON TRIGGER pgtrigger_insert_insert_cd804 ON public.presentations_factor IS 'dc0cbbb26d64e0224eaba8053e91b0bca3ebfecd';

CREATE TRIGGER pgtrigger_insert_insert_d158b AFTER INSERT ON public.proceedings_directive FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d158b();

COMMENT ON TRIGGER pgtrigger_insert_insert_d158b ON public.proceedings_directive IS 'c1e2fee34dcd6292b00661116eb3ca24c06ff84b';

CREATE TRIGGER pgtrigger_insert_insert_f60ad AFTER INSERT ON public.participants_checkin FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f60ad();

COMMENT ON TRIGGER pgtrigger_insert_insert_f60ad ON public.participants_checkin IS 'c293e7ed39c8de4f8ed87412799da06d91b52c09';

CREATE TRIGGER pgtrigger_insert_insert_fc07f AFTER INSERT ON public.proceedings_decision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fc07f();

COMMENT ON TRIGGER pgtrigger_insert_insert_fc07f ON public.proceedings_decision IS '435d4b6cc2f71ee3fd567da8f6883172c31146b4';

CREATE TRIGGER pgtrigger_locked_at_is_kept_9e4ac BEFORE UPDATE ON public.presentations_expose FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_locked_at_is_kept_9e4ac();

COMMENT ON TRIGGER pgtrigger_locked_at_is_kept_9e4ac ON public.presentations_expose IS 'ccccc692ce951c2ebdc5ec8c047acc3a6669aa12';

CREATE TRIGGER pgtrigger_locked_at_is_kept_f58e7 BEFORE UPDATE ON public.presentations_window FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_locked_at_is_kept_f58e7();

COMMENT ON TRIGGER pgtrigger_locked_at_is_kept_f58e7 ON public.presentations_window IS '9cc608a301fa86c8a6aa351b9d6e50e46a73381c';

CREATE TRIGGER pgtrigger_number_is_kept_296e8 BEFORE UPDATE ON public.proceedings_decision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_number_is_kept_296e8();

COMMENT ON TRIGGER pgtrigger_number_is_kept_296e8 ON public.proceedings_decision IS 'f377c2179f4f3f169bb6fcb6a194545e6c0c6006';

CREATE TRIGGER pgtrigger_only_while_open_0b91c BEFORE INSERT OR DELETE OR UPDATE ON public.proceedings_directive FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_only_while_open_0b91c();

COMMENT ON TRIGGER pgtrigger_only_while_open_0b91c ON public.proceedings_directive IS '5972b5cade7263a69e358106bc4b64806539e9d0';

CREATE TRIGGER pgtrigger_only_while_open_52167 BEFORE INSERT OR DELETE OR UPDATE ON public.proceedings_remark FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_only_while_open_52167();

COMMENT ON TRIGGER pgtrigger_only_while_open_52167 ON public.proceedings_remark IS '3911ddbb48bb6a19cf30d6ed89bce3c7119d63fa';

CREATE TRIGGER pgtrigger_only_while_open_da20c BEFORE INSERT OR DELETE OR UPDATE ON public.proceedings_question FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_only_while_open_da20c();

COMMENT ON TRIGGER pgtrigger_only_while_open_da20c ON public.proceedings_question IS '8ebdc0e26fd5aed86d2d03201c922ac0777f6344';

CREATE TRIGGER pgtrigger_paper_frozen_8adc8 BEFORE UPDATE ON public.agenda_paper FOR EACH ROW WHEN ((((old.issued_at IS NOT NULL) AND ((old.meeting_id IS DISTINCT FROM new.meeting_id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR ((old.number)::text IS DISTINCT FROM (new.number)::text) OR (old.dated IS DISTINCT FROM new.dated) OR ((old.file)::text IS DISTINCT FROM (new.file)::text) OR ((old.sha256)::text IS DISTINCT FROM (new.sha256)::text) OR ((old.code)::text IS DISTINCT FROM (new.code)::text) OR (old.issued_at IS DISTINCT FROM new.issued_at) OR (old.signer IS DISTINCT FROM new.signer) OR (old.replaces_id IS DISTINCT FROM new.replaces_id))) OR ((old.revoked_at IS NOT NULL) AND ((old.revoked_at IS DISTINCT FROM new.revoked_at) OR ((old.revoked_by)::text IS DISTINCT FROM (new.revoked_by)::text) OR (old.revoked_reason IS DISTINCT FROM new.revoked_reason))))) EXECUTE FUNCTION public.pgtrigger_paper_frozen_8adc8();

COMMENT ON TRIGGER pgtrigger_paper_frozen_8adc8 ON public.agenda_paper IS '707ee6356220eaf379f56e7e8ecb905baefd1865';

CREATE TRIGGER pgtrigger_paper_kept_aa4b9 BEFORE DELETE ON public.agenda_paper FOR EACH ROW WHEN ((old.issued_at IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_paper_kept_aa4b9();

COMMENT ON TRIGGER pgtrigger_paper_kept_aa4b9 ON public.agenda_paper IS '014dcc9fc983b4effcf44e89e0a967a0c73e917b';

CREATE TRIGGER pgtrigger_release_frozen_667ae BEFORE UPDATE ON public.agenda_release FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_release_frozen_667ae();

COMMENT ON TRIGGER pgtrigger_release_frozen_667ae ON public.agenda_release IS 'ac68dcc674024d05551db8abff588a180287ed03';

CREATE TRIGGER pgtrigger_returned_at_is_kept_8abf3 BEFORE UPDATE ON public.proceedings_report FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_returned_at_is_kept_8abf3();

COMMENT ON TRIGGER pgtrigger_returned_at_is_kept_8abf3 ON public.proceedings_report IS '26c10bc3b6e7f7c435be8bc4184276661d160116';

CREATE TRIGGER pgtrigger_scan_frozen_47d98 BEFORE UPDATE ON public.participants_scan FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_scan_frozen_47d98();

COMMENT ON TRIGGER pgtrigger_scan_frozen_47d98 ON public.participants_scan IS '1bb996ded773bb8530fee6a4d5262503fbc0988c';

CREATE TRIGGER pgtrigger_update_update_0c7b5 AFTER UPDATE ON public.presentations_factor FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0c7b5();

COMMENT ON TRIGGER pgtrigger_update_update_0c7b5 ON public.presentations_factor IS 'dec7cc464502d1baebc75f35e7028a5d34a9baf7';

CREATE TRIGGER pgtrigger_update_update_170df AFTER UPDATE ON public.presentations_result FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_170df();

COMMENT ON TRIGGER pgtrigger_update_update_170df ON public.presentations_result IS '23fe5aa0975bc1fded304832837fb2a1c3924743';

CREATE TRIGGER pgtrigger_update_update_24d11 AFTER UPDATE ON public.participants_appointment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_24d11();

COMMENT ON TRIGGER pgtrigger_update_update_24d11 ON public.participants_appointment IS '1b23bcd16690288af15030d4ad08d3edbbe7eb2a';

CREATE TRIGGER pgtrigger_update_update_2a99a AFTER UPDATE ON public.proceedings_question FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2a99a();

COMMENT ON TRIGGER pgtrigger_update_update_2a99a ON public.proceedings_question IS '6c952bd41c569d647c8e27013cd60649e67e5799';

CREATE TRIGGER pgtrigger_update_update_2e9f6 AFTER UPDATE ON public.participants_post FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2e9f6();

COMMENT ON TRIGGER pgtrigger_update_update_2e9f6 ON public.participants_post IS 'fbdc18207fe1663f28ca297553a3c50abbbd8698';

CREATE TRIGGER pgtrigger_update_update_43326 AFTER UPDATE ON public.presentations_expose FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_43326();

COMMENT ON TRIGGER pgtrigger_update_update_43326 ON public.presentations_expose IS 'a370c724d436248d537d6b0d65d08ea526280e37';

CREATE TRIGGER pgtrigger_update_update_43449 AFTER UPDATE ON public.participants_message FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_43449();

COMMENT ON TRIGGER pgtrigger_update_update_43449 ON public.participants_message IS '37a2d81ee3873eef3ab4160542d59a3768ea5f56';

CREATE TRIGGER pgtrigger_update_update_58939 AFTER UPDATE ON public.participants_checkin FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_58939();

COMMENT ON TRIGGER pgtrigger_update_update_58939 ON public.participants_checkin IS '9514763c2515bf28404fc1c764fd3b0627d6187c';

CREATE TRIGGER pgtrigger_update_update_650c4 AFTER UPDATE ON public.proceedings_directive FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_650c4();

COMMENT ON TRIGGER pgtrigger_update_update_650c4 ON public.proceedings_directive IS 'f80b06208a7cc0d5025969bb592834daea93f37a';

CREATE TRIGGER pgtrigger_update_update_661a5 AFTER UPDATE ON public.participants_unit FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_661a5();

COMMENT ON TRIGGER pgtrigger_update_update_661a5 ON public.participants_unit IS '2f42153d406bf991d19f6433763dda92b463cd96';

CREATE TRIGGER pgtrigger_update_update_7ef41 AFTER UPDATE ON public.proceedings_decision FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7ef41();

COMMENT ON TRIGGER pgtrigger_update_update_7ef41 ON public.proceedings_decision IS '3afb79e3b2f2e8dba1d2d1543867ec9d6bcbbc0a';

CREATE TRIGGER pgtrigger_update_update_80e54 AFTER UPDATE ON public.agenda_session FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_80e54();

COMMENT ON TRIGGER pgtrigger_update_update_80e54 ON public.agenda_session IS '5d3b69301712bfa4dcb8d8948fb8b497216cf6fa';

CREATE TRIGGER pgtrigger_update_update_8e184 AFTER UPDATE ON public.presentations_window FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8e184();

COMMENT ON TRIGGER pgtrigger_update_update_8e184 ON public.presentations_window IS 'd4002205e416e5da3d3ad04e66994aeea77baa02';

CREATE TRIGGER pgtrigger_update_update_a427a AFTER UPDATE ON public.proceedings_followup FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a427a();

COMMENT ON TRIGGER pgtrigger_update_update_a427a ON public.proceedings_followup IS '74f378e1fd51aaf9073fe7924c994dc9c96ee9d2';

CREATE TRIGGER pgtrigger_update_update_a81e4 AFTER UPDATE ON public.proceedings_remark FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a81e4();

COMMENT ON TRIGGER pgtrigger_update_update_a81e4 ON public.proceedings_remark IS 'e757f48760bc3e8267752b4d1b67978b6f77b5ee';

CREATE TRIGGER pgtrigger_update_update_b1071 AFTER UPDATE ON public.participants_official FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_b1071();

COMMENT ON TRIGGER pgtrigger_update_update_b1071 ON public.participants_official IS 'fe73e6b931d28937ab9aacfa8894301cfde7be43';

CREATE TRIGGER pgtrigger_update_update_b9810 AFTER UPDATE ON public.proceedings_report FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_b9810();

COMMENT ON TRIGGER pgtrigger_update_update_b9810 ON public.proceedings_report IS '94d799bbd78153f6ab71630177e871afaf3b89c5';

CREATE TRIGGER pgtrigger_update_update_c9656 AFTER UPDATE ON public.participants_participant FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c9656();

COMMENT ON TRIGGER pgtrigger_update_update_c9656 ON public.participants_participant IS '926efc76f6afc3fd9fdf69d77d73bbf475ed537a';

CREATE TRIGGER pgtrigger_update_update_d6fb1 AFTER UPDATE ON public.proceedings_minutes FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_d6fb1();

COMMENT ON TRIGGER pgtrigger_update_update_d6fb1 ON public.proceedings_minutes IS 'cde006eb209f7451614634aa1464d7e6601e13fb';

CREATE TRIGGER pgtrigger_update_update_f2b9b AFTER UPDATE ON public.presentations_plan FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f2b9b();

COMMENT ON TRIGGER pgtrigger_update_update_f2b9b ON public.presentations_plan IS '9332d460a1c02f7f389cd1a5bbf6250c7d138bef';

CREATE TRIGGER pgtrigger_verified_at_is_kept_54d42 BEFORE UPDATE ON public.proceedings_report FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_verified_at_is_kept_54d42();

COMMENT ON TRIGGER pgtrigger_verified_at_is_kept_54d42 ON public.proceedings_report IS '264917d4831aee60f2c86aec2086cd513d53ff22';

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_day
    ADD CONSTRAINT agenda_day_meeting_id_abc0422a_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_holiday
    ADD CONSTRAINT agenda_holiday_region_id_750326f9_fk_agenda_region_id FOREIGN KEY (region_id) REFERENCES public.agenda_region(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_meeting
    ADD CONSTRAINT agenda_meeting_region_id_490d0f57_fk_agenda_region_id FOREIGN KEY (region_id) REFERENCES public.agenda_region(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_paper
    ADD CONSTRAINT agenda_paper_meeting_id_5f3ebf79_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_paper
    ADD CONSTRAINT agenda_paper_replaces_id_8ed73e73_fk_agenda_paper_id FOREIGN KEY (replaces_id) REFERENCES public.agenda_paper(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_release
    ADD CONSTRAINT agenda_release_meeting_id_0a197b0b_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_room
    ADD CONSTRAINT agenda_room_meeting_id_77e66dc1_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_sector
    ADD CONSTRAINT agenda_sector_region_id_0d270fe0_fk_agenda_region_id FOREIGN KEY (region_id) REFERENCES public.agenda_region(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_session
    ADD CONSTRAINT agenda_session_day_id_aa82125e_fk_agenda_day_id FOREIGN KEY (day_id) REFERENCES public.agenda_day(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_session
    ADD CONSTRAINT agenda_session_room_id_ca78c57c_fk_agenda_room_id FOREIGN KEY (room_id) REFERENCES public.agenda_room(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_session
    ADD CONSTRAINT agenda_session_sector_id_5184ac35_fk_agenda_sector_id FOREIGN KEY (sector_id) REFERENCES public.agenda_sector(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_topic
    ADD CONSTRAINT agenda_topic_meeting_id_e186a2c8_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_group_id_97559544_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_user_id_6a12ed8b_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permi_permission_id_1fbb5f2c_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_user_id_a95ead1b_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_appointment
    ADD CONSTRAINT participants_appoint_official_id_a79cb15e_fk_participa FOREIGN KEY (official_id) REFERENCES public.participants_official(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_appointment
    ADD CONSTRAINT participants_appoint_post_id_984a8221_fk_participa FOREIGN KEY (post_id) REFERENCES public.participants_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_assignment
    ADD CONSTRAINT participants_assignm_participant_id_9467f95c_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_assignment
    ADD CONSTRAINT participants_assignm_session_id_50469368_fk_agenda_se FOREIGN KEY (session_id) REFERENCES public.agenda_session(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_checkin
    ADD CONSTRAINT participants_checkin_day_id_9d4fa7f9_fk_agenda_day_id FOREIGN KEY (day_id) REFERENCES public.agenda_day(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_checkin
    ADD CONSTRAINT participants_checkin_participant_id_d1542075_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_checkin
    ADD CONSTRAINT participants_checkin_scan_id_4c4421f7_fk_participants_scan_id FOREIGN KEY (scan_id) REFERENCES public.participants_scan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_checkin
    ADD CONSTRAINT participants_checkin_session_id_cc3bd0e0_fk_agenda_session_id FOREIGN KEY (session_id) REFERENCES public.agenda_session(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_columnassignment
    ADD CONSTRAINT participants_columna_region_id_766218ad_fk_agenda_re FOREIGN KEY (region_id) REFERENCES public.agenda_region(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_desk
    ADD CONSTRAINT participants_desk_meeting_id_1fe47ef8_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_drawing
    ADD CONSTRAINT participants_drawing_letter_id_5e418709_fk_participa FOREIGN KEY (letter_id) REFERENCES public.participants_letter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_import
    ADD CONSTRAINT participants_import_meeting_id_921b651e_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_letter
    ADD CONSTRAINT participants_letter_paper_id_25fb2446_fk_agenda_paper_id FOREIGN KEY (paper_id) REFERENCES public.agenda_paper(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_letter
    ADD CONSTRAINT participants_letter_signer_id_338d4933_fk_participants_post_id FOREIGN KEY (signer_id) REFERENCES public.participants_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_mandate
    ADD CONSTRAINT participants_mandate_participant_id_2f135982_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_mandate
    ADD CONSTRAINT participants_mandate_unit_id_2e10bed5_fk_participants_unit_id FOREIGN KEY (unit_id) REFERENCES public.participants_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_membership
    ADD CONSTRAINT participants_members_unit_id_d1c8247d_fk_participa FOREIGN KEY (unit_id) REFERENCES public.participants_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_membership
    ADD CONSTRAINT participants_membership_region_id_924f74c6_fk_agenda_region_id FOREIGN KEY (region_id) REFERENCES public.agenda_region(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_membership
    ADD CONSTRAINT participants_membership_user_id_04f883ac_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_message
    ADD CONSTRAINT participants_message_letter_id_5d35a00f_fk_participa FOREIGN KEY (letter_id) REFERENCES public.participants_letter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_message
    ADD CONSTRAINT participants_message_meeting_id_2de57377_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_message
    ADD CONSTRAINT participants_message_participant_id_78979d30_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_message
    ADD CONSTRAINT participants_message_unit_id_2ca50987_fk_participants_unit_id FOREIGN KEY (unit_id) REFERENCES public.participants_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_official
    ADD CONSTRAINT participants_officia_merged_into_id_e32ce779_fk_participa FOREIGN KEY (merged_into_id) REFERENCES public.participants_official(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_official
    ADD CONSTRAINT participants_official_region_id_6f71a87f_fk_agenda_region_id FOREIGN KEY (region_id) REFERENCES public.agenda_region(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_participant
    ADD CONSTRAINT participants_partici_meeting_id_a3ce948f_fk_agenda_me FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_participant
    ADD CONSTRAINT participants_partici_official_id_9345f10c_fk_participa FOREIGN KEY (official_id) REFERENCES public.participants_official(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_participant
    ADD CONSTRAINT participants_partici_post_id_e0d4138a_fk_participa FOREIGN KEY (post_id) REFERENCES public.participants_post(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_participant
    ADD CONSTRAINT participants_partici_represents_id_a91b239c_fk_participa FOREIGN KEY (represents_id) REFERENCES public.participants_participant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_post
    ADD CONSTRAINT participants_post_region_id_59d834d4_fk_agenda_region_id FOREIGN KEY (region_id) REFERENCES public.agenda_region(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_post
    ADD CONSTRAINT participants_post_unit_id_30b910e4_fk_participants_unit_id FOREIGN KEY (unit_id) REFERENCES public.participants_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_printjob
    ADD CONSTRAINT participants_printjob_meeting_id_984cb207_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_printjob
    ADD CONSTRAINT participants_printjob_paper_id_0c0e79f3_fk_agenda_paper_id FOREIGN KEY (paper_id) REFERENCES public.agenda_paper(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_reception
    ADD CONSTRAINT participants_reception_meeting_id_66829cd6_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_recipient
    ADD CONSTRAINT participants_recipie_letter_id_8845c179_fk_participa FOREIGN KEY (letter_id) REFERENCES public.participants_letter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_recipient
    ADD CONSTRAINT participants_recipie_participant_id_edbb8a3a_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_scan
    ADD CONSTRAINT participants_scan_day_id_00c6a4e3_fk_agenda_day_id FOREIGN KEY (day_id) REFERENCES public.agenda_day(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_scan
    ADD CONSTRAINT participants_scan_desk_id_990bb9d4_fk_participants_desk_id FOREIGN KEY (desk_id) REFERENCES public.participants_desk(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_scan
    ADD CONSTRAINT participants_scan_meeting_id_b0898529_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_scan
    ADD CONSTRAINT participants_scan_participant_id_d23466fb_fk_participa FOREIGN KEY (participant_id) REFERENCES public.participants_participant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_scan
    ADD CONSTRAINT participants_scan_session_id_040f05f9_fk_agenda_session_id FOREIGN KEY (session_id) REFERENCES public.agenda_session(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_signature
    ADD CONSTRAINT participants_signatu_check_in_id_8873b656_fk_participa FOREIGN KEY (check_in_id) REFERENCES public.participants_checkin(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_unit
    ADD CONSTRAINT participants_unit_parent_id_5c9697d5_fk_participants_unit_id FOREIGN KEY (parent_id) REFERENCES public.participants_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_unit
    ADD CONSTRAINT participants_unit_region_id_f3b3f37f_fk_agenda_region_id FOREIGN KEY (region_id) REFERENCES public.agenda_region(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_unit
    ADD CONSTRAINT participants_unit_sector_id_43c8e3e6_fk_agenda_sector_id FOREIGN KEY (sector_id) REFERENCES public.agenda_sector(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participants_unit
    ADD CONSTRAINT participants_unit_successor_id_3a9e590d_fk_participants_unit_id FOREIGN KEY (successor_id) REFERENCES public.participants_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_bundle
    ADD CONSTRAINT presentations_bundle_meeting_id_f7a869fc_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_bundle
    ADD CONSTRAINT presentations_bundle_since_id_09d3457c_fk_presentat FOREIGN KEY (since_id) REFERENCES public.presentations_bundle(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_deck
    ADD CONSTRAINT presentations_deck_expose_id_11026a95_fk_presentat FOREIGN KEY (expose_id) REFERENCES public.presentations_expose(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_expose
    ADD CONSTRAINT presentations_expose_deck_id_bea9676b_fk_presentations_deck_id FOREIGN KEY (deck_id) REFERENCES public.presentations_deck(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_expose
    ADD CONSTRAINT presentations_expose_meeting_id_500376cd_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_expose
    ADD CONSTRAINT presentations_expose_presenter_id_1dbb0434_fk_participa FOREIGN KEY (presenter_id) REFERENCES public.participants_participant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_expose
    ADD CONSTRAINT presentations_expose_sector_id_a1e2a59d_fk_agenda_sector_id FOREIGN KEY (sector_id) REFERENCES public.agenda_sector(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_expose
    ADD CONSTRAINT presentations_expose_session_id_1521e471_fk_agenda_session_id FOREIGN KEY (session_id) REFERENCES public.agenda_session(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_expose
    ADD CONSTRAINT presentations_expose_unit_id_200ab4d5_fk_participants_unit_id FOREIGN KEY (unit_id) REFERENCES public.participants_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_extension
    ADD CONSTRAINT presentations_extens_expose_id_913da0d4_fk_presentat FOREIGN KEY (expose_id) REFERENCES public.presentations_expose(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_factor
    ADD CONSTRAINT presentations_factor_expose_id_6b6585d0_fk_presentat FOREIGN KEY (expose_id) REFERENCES public.presentations_expose(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_plan
    ADD CONSTRAINT presentations_plan_expose_id_e0a75718_fk_presentat FOREIGN KEY (expose_id) REFERENCES public.presentations_expose(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_result
    ADD CONSTRAINT presentations_result_expose_id_26281f0e_fk_presentat FOREIGN KEY (expose_id) REFERENCES public.presentations_expose(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_resultsimport
    ADD CONSTRAINT presentations_result_expose_id_812bce9f_fk_presentat FOREIGN KEY (expose_id) REFERENCES public.presentations_expose(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_slide
    ADD CONSTRAINT presentations_slide_deck_id_1f535a74_fk_presentations_deck_id FOREIGN KEY (deck_id) REFERENCES public.presentations_deck(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_upload
    ADD CONSTRAINT presentations_upload_deck_id_065aa03e_fk_presentations_deck_id FOREIGN KEY (deck_id) REFERENCES public.presentations_deck(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_upload
    ADD CONSTRAINT presentations_upload_expose_id_95b27d74_fk_presentat FOREIGN KEY (expose_id) REFERENCES public.presentations_expose(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.presentations_window
    ADD CONSTRAINT presentations_window_meeting_id_f4387e3c_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_decision
    ADD CONSTRAINT proceedings_decision_meeting_id_bf5c82cd_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_decision
    ADD CONSTRAINT proceedings_decision_sector_id_e029d0e7_fk_agenda_sector_id FOREIGN KEY (sector_id) REFERENCES public.agenda_sector(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_decision
    ADD CONSTRAINT proceedings_decision_session_id_0864aff4_fk_agenda_session_id FOREIGN KEY (session_id) REFERENCES public.agenda_session(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_decision
    ADD CONSTRAINT proceedings_decision_topic_id_73688885_fk_agenda_topic_id FOREIGN KEY (topic_id) REFERENCES public.agenda_topic(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_directive
    ADD CONSTRAINT proceedings_directiv_check_in_id_4774ba7c_fk_participa FOREIGN KEY (check_in_id) REFERENCES public.participants_checkin(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_directive
    ADD CONSTRAINT proceedings_directiv_minutes_id_8cd69431_fk_proceedin FOREIGN KEY (minutes_id) REFERENCES public.proceedings_minutes(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_directive
    ADD CONSTRAINT proceedings_directiv_speaker_id_2e5162ba_fk_participa FOREIGN KEY (speaker_id) REFERENCES public.participants_participant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_edition
    ADD CONSTRAINT proceedings_edition_meeting_id_e09e2630_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_edition
    ADD CONSTRAINT proceedings_edition_paper_id_c0d90244_fk_agenda_paper_id FOREIGN KEY (paper_id) REFERENCES public.agenda_paper(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_followup
    ADD CONSTRAINT proceedings_followup_decision_id_8ab49e57_fk_proceedin FOREIGN KEY (decision_id) REFERENCES public.proceedings_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_followup
    ADD CONSTRAINT proceedings_followup_directive_id_5480aa52_fk_proceedin FOREIGN KEY (directive_id) REFERENCES public.proceedings_directive(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_followup_supporters
    ADD CONSTRAINT proceedings_followup_followup_id_6d092985_fk_proceedin FOREIGN KEY (followup_id) REFERENCES public.proceedings_followup(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_followup
    ADD CONSTRAINT proceedings_followup_meeting_id_9cba2df6_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_followup
    ADD CONSTRAINT proceedings_followup_question_id_32597037_fk_proceedin FOREIGN KEY (question_id) REFERENCES public.proceedings_question(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_followup
    ADD CONSTRAINT proceedings_followup_unit_id_8d8e4078_fk_participants_unit_id FOREIGN KEY (unit_id) REFERENCES public.participants_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_followup_supporters
    ADD CONSTRAINT proceedings_followup_unit_id_fa5a92ef_fk_participa FOREIGN KEY (unit_id) REFERENCES public.participants_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_minutes
    ADD CONSTRAINT proceedings_minutes_chair_id_0f007ec5_fk_participa FOREIGN KEY (chair_id) REFERENCES public.participants_participant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_minutes
    ADD CONSTRAINT proceedings_minutes_session_id_36116832_fk_agenda_session_id FOREIGN KEY (session_id) REFERENCES public.agenda_session(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_passage
    ADD CONSTRAINT proceedings_passage_meeting_id_1b6e3489_fk_agenda_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.agenda_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_question
    ADD CONSTRAINT proceedings_question_addressed_to_id_2f0e2f5b_fk_participa FOREIGN KEY (addressed_to_id) REFERENCES public.participants_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_question
    ADD CONSTRAINT proceedings_question_answer_check_in_id_b3e38e41_fk_participa FOREIGN KEY (answer_check_in_id) REFERENCES public.participants_checkin(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_question
    ADD CONSTRAINT proceedings_question_answered_by_id_6baf3f6e_fk_participa FOREIGN KEY (answered_by_id) REFERENCES public.participants_participant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_question
    ADD CONSTRAINT proceedings_question_check_in_id_6f3abaa8_fk_participa FOREIGN KEY (check_in_id) REFERENCES public.participants_checkin(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_question
    ADD CONSTRAINT proceedings_question_minutes_id_fc7f16ff_fk_proceedin FOREIGN KEY (minutes_id) REFERENCES public.proceedings_minutes(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_question
    ADD CONSTRAINT proceedings_question_speaker_id_f36e4259_fk_participa FOREIGN KEY (speaker_id) REFERENCES public.participants_participant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_remark
    ADD CONSTRAINT proceedings_remark_check_in_id_c2a3b916_fk_participa FOREIGN KEY (check_in_id) REFERENCES public.participants_checkin(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_remark
    ADD CONSTRAINT proceedings_remark_minutes_id_fa657ea9_fk_proceedin FOREIGN KEY (minutes_id) REFERENCES public.proceedings_minutes(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_remark
    ADD CONSTRAINT proceedings_remark_speaker_id_389c71a8_fk_participa FOREIGN KEY (speaker_id) REFERENCES public.participants_participant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_report
    ADD CONSTRAINT proceedings_report_follow_up_id_ce525607_fk_proceedin FOREIGN KEY (follow_up_id) REFERENCES public.proceedings_followup(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.proceedings_run
    ADD CONSTRAINT proceedings_run_edition_id_b2550446_fk_proceedings_edition_id FOREIGN KEY (edition_id) REFERENCES public.proceedings_edition(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);

