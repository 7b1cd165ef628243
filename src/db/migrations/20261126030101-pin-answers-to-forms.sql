ALTER TABLE dossier_answers
  ADD CONSTRAINT dossier_answers_form_version_fk FOREIGN KEY (form_version_id) REFERENCES form_version;
